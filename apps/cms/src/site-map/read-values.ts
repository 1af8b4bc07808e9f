import { readValues } from '@pain/checks';
import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import type { Values } from '../history/snapshot-values';
import { populateAll } from '../publication/snapshot';

/** What is known of a file, all of it: the parsers of packages/schema want the whole. */
const WHOLE_FILE = { fields: ['*'] };

/** A version of an entry with its relations and whole files, as Strapi keeps it; null when there is none. */
export async function readWhole(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  status: 'draft' | 'published',
): Promise<Values | null> {
  const uid = uidOf(type);
  const populate = populateAll(strapi, uid, WHOLE_FILE);
  // Strapi types populate by content types that it generates itself; ours come from packages/schema.
  return strapi.documents(uid).findOne({ documentId, status, populate } as never);
}

/** The same, parsed as far as it can be read. */
export async function readParsed(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  status: 'draft' | 'published',
): Promise<Values | null> {
  const whole = await readWhole(strapi, type, documentId, status);
  return whole && readValues(type, whole);
}
