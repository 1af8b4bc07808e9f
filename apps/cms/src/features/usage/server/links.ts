import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/routes/site-url';
import { toPaths } from '../../addresses/server/places';
import { PAGE, readPlaces } from '../../addresses/server/read-places';
import { leadsTo, leadsToAnchor } from './leads-to';
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
  const rows = await readLinkRows(strapi, [path.replace(/\/$/, '')]);
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
