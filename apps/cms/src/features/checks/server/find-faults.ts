import { type Checked, checkEntry, describePlace, type Finding } from '@pain/checks';
import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { findAddressFaults } from '../../addresses/server/find-address-faults';
import { readWhole } from '../../addresses/server/site-map/read-values';
import { withPresentLinks } from '../../linking/server/present-links';
import { isTogether } from '../../publication/server/publish-together';
import { knowSite, stepOf } from './know-site';

/** Reads the saved draft of an entry for checking; null when there is none. */
export async function readForChecks(strapi: Core.Strapi, entry: EntryRef): Promise<Checked | null> {
  const draft = await readWhole(strapi, entry, 'draft');
  if (draft === null) return null;
  const type = contentTypeOf(entry);
  const now = isTogether() ? draft : await withPresentLinks(strapi, type, draft, stepOf(entry));
  return checkEntry(type, now, siteUrl());
}

/** What keeps the saved draft of an entry from being published; nothing for one that is not there. */
export async function findFaultsOf(strapi: Core.Strapi, entry: EntryRef): Promise<Finding[]> {
  const checked = await readForChecks(strapi, entry);
  if (checked === null) return [];
  return [
    ...(await findAddressFaults(strapi, entry)),
    ...checked.findFaults(await knowSite(strapi, checked.needs, entry)),
  ];
}

/** `Block 1 (Picture): what is wrong, and what to do`. */
export function describeFault(fault: Finding): string {
  return [describePlace(fault), fault.message].filter(Boolean).join(': ');
}
