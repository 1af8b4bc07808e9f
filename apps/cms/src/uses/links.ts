import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { toPaths } from '../redirects/places';
import { PAGE, readPlaces } from '../redirects/read-places';
import { leadsTo } from './leads-to';
import { readLinkRows } from './link-fields';
import type { RowRef } from './owners';

/** Where texts and link fields lead to the address of a published page. Only pages have an address of their own. */
export async function findLinks(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<RowRef[]> {
  if (uidOf(type) !== PAGE) return [];
  const path = toPaths(await readPlaces(strapi)).get(documentId);
  if (path === undefined || path === '/') return [];
  const rows = await readLinkRows(strapi, [path.replace(/\/$/, '')]);
  return rows.filter(({ value }) => leadsTo(value, path));
}
