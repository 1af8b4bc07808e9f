import { type ContentType, contentTypeUid, type Field } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { toPaths } from '../redirects/places';
import { PAGE, readPlaces } from '../redirects/read-places';
import { definitions, placeOf } from './definitions';
import { leadsTo } from './leads-to';
import type { RowRef } from './owners';

/** Where texts and link fields lead to the address of a published page. Only pages have an address of their own. */
export async function findLinks(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<RowRef[]> {
  if (contentTypeUid(type.name) !== PAGE) return [];
  const path = toPaths(await readPlaces(strapi)).get(documentId);
  if (path === undefined || path === '/') return [];
  const fields = definitions().flatMap(({ uid, label, fields: all }) =>
    Object.entries(all)
      .filter(([, field]) => mayLink(field))
      .map(([name, field]) => ({ uid, name, place: placeOf(label, field.label) })),
  );
  const found = await Promise.all(fields.map((field) => findIn(strapi, field, path)));
  return found.flat();
}

/** Rich text, and the one line of text that a link address is. */
function mayLink({ strapi: { type } }: Field): boolean {
  return type === 'blocks' || type === 'string';
}

/** The database finds what may be a link; whether it is one, is seen here. */
async function findIn(
  strapi: Core.Strapi,
  { uid, name, place }: { uid: string; name: string; place: string },
  path: string,
): Promise<RowRef[]> {
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid as UID.Schema)
    .findMany({ select: ['id', name], where: { [name]: { $containsi: path.replace(/\/$/, '') } } });
  return rows.filter((row) => leadsTo(row[name], path)).map(({ id }) => ({ uid, id: Number(id), place }));
}
