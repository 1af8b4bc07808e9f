import { type Checked, checkEntry } from '@pain/checks';
import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { readWhole } from '../../addresses/server/site-map/read-values';

/** Reads the saved draft of an entry for checking; null when there is none. */
export async function readForChecks(strapi: Core.Strapi, entry: EntryRef): Promise<Checked | null> {
  const draft = await readWhole(strapi, entry, 'draft');
  return draft && checkEntry(contentTypeOf(entry), draft, siteUrl());
}
