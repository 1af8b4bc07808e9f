import { type ContentType, contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';

/**
 * How many entries of each content type are published. One that is published twice over, which Strapi 5.54 does with two drafts of one
 * documentId, counts once, and so does a single type: its reader gets one.
 */
export async function countPublished(strapi: Core.Strapi): Promise<{ type: string; published: number }[]> {
  return Promise.all(
    contentTypes.map(async (type) => ({ type: type.name, published: await countEntries(strapi, type) })),
  );
}

async function countEntries(strapi: Core.Strapi, type: ContentType): Promise<number> {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const [row] = await strapi.db
    .getConnection(tableName)
    .whereNotNull('published_at')
    .countDistinct({ published: 'document_id' });
  // Postgres counts in numbers that JavaScript has none for, and answers them as text.
  const published = Number(row?.published ?? 0);
  return type.kind === 'single' ? Math.min(published, 1) : published;
}
