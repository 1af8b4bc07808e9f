import { readValues } from '@pain/checks';
import type { EntryRef, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '../../../../kernel/content-types';
import { populateAll } from '../../../../kernel/snapshots/snapshot';

/** What is known of a file, all of it: the parsers of packages/schema want the whole. */
const WHOLE_FILE = { fields: ['*'] };

/** A version of an entry with its relations and whole files, as Strapi keeps it; null when there is none. */
export async function readWhole(
  strapi: Core.Strapi,
  entry: EntryRef,
  status: 'draft' | 'published',
): Promise<Values | null> {
  const populate = populateAll(contentTypeOf(entry).fields, WHOLE_FILE);
  return strapi.documents(uidOf(entry)).findOne({ documentId: entry.id, status, populate });
}

/** The same, parsed as far as it can be read. */
export async function readParsed(
  strapi: Core.Strapi,
  entry: EntryRef,
  status: 'draft' | 'published',
): Promise<Values | null> {
  const whole = await readWhole(strapi, entry, status);
  return whole && readValues(contentTypeOf(entry), whole);
}
