import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';

/** Whether something is published of an entry. */
export async function isPublished(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const where = { documentId: entry.id, publishedAt: { $notNull: true } };
  return (await strapi.db.query(uidOf(entry)).count({ where })) > 0;
}
