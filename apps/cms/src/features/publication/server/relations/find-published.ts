import { contentTypes, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { PUBLISHED, refOf, uidOf } from '../../../../kernel/content-types';

/** Those of some entries, by their documentIds, that are published. */
export async function findPublished(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Map<string, EntryRef>> {
  const found = new Map<string, EntryRef>();
  if (documentIds.length === 0) return found;
  for (const type of contentTypes) {
    const where = { documentId: { $in: anyOf(strapi, documentIds) }, ...PUBLISHED };
    const rows = await strapi.db.query(uidOf(type)).findMany({ select: ['documentId'], where });
    for (const { documentId } of rows) found.set(documentId, refOf(type, documentId));
  }
  return found;
}
