import type { Field } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { definitions, placeOf } from '../../../kernel/references/definitions';
import { REDIRECT } from '../../addresses/server/read-places';

/** A field of a type or component in which links may stand. */
interface LinkField {
  uid: string;
  name: string;
  place: string;
}
/** A row with its field. */
export interface LinkRow {
  uid: string;
  id: number;
  name: string;
  place: string;
  value: unknown;
}

/**
 * The rows whose links may hold one of some words: the database searches, and whether they do
 * is for the caller to see.
 */
export async function readLinkRows(strapi: Core.Strapi, anyOf: readonly string[]): Promise<LinkRow[]> {
  const found = await Promise.all(linkFields().map((field) => readField(strapi, field, anyOf)));
  return found.flat();
}

async function readField(
  strapi: Core.Strapi,
  { uid, name, place }: LinkField,
  anyOf: readonly string[],
): Promise<LinkRow[]> {
  const where = { $or: anyOf.map((words) => ({ [name]: { $containsi: words } })) };
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid as UID.Schema)
    .findMany({ select: ['id', name], where, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ uid, id: Number(row.id), name, place, value: row[name] }));
}

/** Where a redirect leads away from is no link. */
function linkFields(): LinkField[] {
  return definitions().flatMap(({ uid, label, fields }) =>
    Object.entries(fields)
      .filter(([name, field]) => mayLink(field) && !(uid === REDIRECT && name === 'from'))
      .map(([name, field]) => ({ uid, name, place: placeOf(label, field.label) })),
  );
}

/** Rich text, and the one line of text that a link address is. */
function mayLink({ strapi: { type }, isAddress }: Field): boolean {
  return type === 'blocks' || isAddress === true;
}
