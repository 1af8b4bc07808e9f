import { describePlace, type Finding } from '@pain/checks';
import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findAddressFaults } from '../../addresses/server/find-address-faults';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';

/** What keeps the saved draft of an entry from being published; nothing for one that is not there. */
export async function findFaultsOf(strapi: Core.Strapi, entry: EntryRef): Promise<Finding[]> {
  const checked = await readForChecks(strapi, entry);
  if (checked === null) return [];
  return [
    ...(await findAddressFaults(strapi, entry)),
    ...checked.findFaults(await knowSite(strapi, checked.needs, entry)),
  ];
}

/** `Block 1 (Image), Picture: what is wrong, and what to do`. */
export function describeFault(fault: Finding): string {
  return [describePlace(fault), fault.message].filter(Boolean).join(': ');
}
