import { type ContentType, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { uidOf } from '../../../kernel/content-types';

/** The titles of some drafts, by their documentIds; those that are not there are left out. */
export async function readTitles(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { documentId: string; [title: string]: string | null }[] = await strapi.db
    .query(uidOf(type))
    .findMany({
      select: ['documentId', type.title],
      where: { documentId: { $in: anyOf(strapi, documentIds) }, publishedAt: null },
    });
  return new Map(rows.map((row) => [row.documentId, showTitle(row[type.title])]));
}
