import type { Field } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { definitions, placeOf } from './definitions';
import type { RowRef } from './owners';

/** The rows of types and components that chose an entry or a file in a field of some kind. */
export async function findChoosers(
  strapi: Core.Strapi,
  isChoice: (field: Field) => boolean,
  documentId: string,
): Promise<RowRef[]> {
  const fields = definitions().flatMap(({ uid, label, fields: all }) =>
    Object.entries(all)
      .filter(([, field]) => isChoice(field))
      .map(([name, field]) => ({ uid, name, place: placeOf(label, field.label) })),
  );
  const rows = await Promise.all(
    fields.map(({ uid, name, place }) => findRows(strapi, uid, place, { [name]: { documentId } })),
  );
  return rows.flat();
}

/** The rows of types and components that chose a file of the media library. */
export function findFileChoosers(strapi: Core.Strapi, documentId: string): Promise<RowRef[]> {
  return findChoosers(strapi, ({ strapi: { type } }) => type === 'media', documentId);
}

async function findRows(strapi: Core.Strapi, uid: string, place: string, where: object): Promise<RowRef[]> {
  const rows: { id: number }[] = await strapi.db.query(uid as UID.Schema).findMany({ select: ['id'], where });
  return rows.map(({ id }) => ({ uid, id, place }));
}
