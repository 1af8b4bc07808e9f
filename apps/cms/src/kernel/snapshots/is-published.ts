import type { Core } from '@strapi/strapi';
import { type EntryKey, uidOf } from '../content-types';

/** Whether something is published of an entry. */
export async function isPublished(strapi: Core.Strapi, { type, documentId }: EntryKey): Promise<boolean> {
  const where = { documentId, publishedAt: { $notNull: true } };
  return (await strapi.db.query(uidOf(type)).count({ where })) > 0;
}
