import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { toPaths } from '../redirects/places';
import { PAGE, readPlaces } from '../redirects/read-places';
import { siteUrl } from '../website/site-url';
import { leadsTo, leadsToAnchor, wordsOfLinksTo } from './leads-to';
import { readLinkRows } from './link-fields';
import type { RowRef } from './owners';

/**
 * Where texts and link fields lead to the address of what is published. Only pages have one of their own; what else has an
 * address, such as FAQs, has it as an anchor on the pages that show it.
 */
export function findLinks(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<RowRef[]> {
  const isPage = uidOf(type) === PAGE;
  return isPage ? findLinksToPage(strapi, documentId) : findLinksToAnchor(strapi, type, documentId);
}

async function findLinksToPage(strapi: Core.Strapi, documentId: string): Promise<RowRef[]> {
  const path = toPaths(await readPlaces(strapi)).get(documentId);
  if (path === undefined || path === '/') return [];
  const rows = await readLinkRows(strapi, wordsOfLinksTo(path));
  return rows.filter(({ value }) => leadsTo(value, path, siteUrl()));
}

async function findLinksToAnchor(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<RowRef[]> {
  if (!('slug' in type.fields)) return [];
  const where = { documentId, publishedAt: { $notNull: true } };
  const entry: { slug: string } | null = await strapi.db
    .query(uidOf(type))
    .findOne({ select: ['slug'], where });
  if (entry === null) return [];
  const rows = await readLinkRows(strapi, [`#${entry.slug}`]);
  return rows.filter(({ value }) => leadsToAnchor(value, entry.slug, siteUrl()));
}
