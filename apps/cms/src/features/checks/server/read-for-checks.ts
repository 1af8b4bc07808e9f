import { type Checked, checkEntry } from '@pain/checks';
import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { populateAll } from '../../../kernel/snapshots/snapshot';

/** What is known of a file, all of it: the parsers of packages/schema want the whole. */
const WHOLE_FILE = { fields: ['*'] };

/** Reads the saved draft of an entry for checking; null when there is none. */
export async function readForChecks(strapi: Core.Strapi, entry: EntryRef): Promise<Checked | null> {
  const uid = uidOf(entry);
  const populate = populateAll(contentTypeOf(entry).fields, WHOLE_FILE);
  // Strapi types populate by content types that it generates itself; ours come from packages/schema.
  const query = { documentId: entry.id, status: 'draft', populate } as never;
  const draft: Record<string, unknown> | null = await strapi.documents(uid).findOne(query);
  return draft && checkEntry(contentTypeOf(entry), draft, siteUrl());
}
