import type { Core, UID } from '@strapi/strapi';
import { partsTable } from '../model/places';
import { type Populate, partsOf, populateIn, type Row } from './to-populate';

/**
 * Stands in a field whose components are not all in the database, as after a restore of some tables alone:
 * Strapi leaves them out in silence.
 */
export const MISSING = Symbol('parts of it are missing in the database');

interface Level {
  uid: string;
  rows: Row[];
  populate: Populate;
}

/**
 * Puts {@link MISSING} into the fields of some entries, and of their components, that have lost components.
 * One question to the database for each kind of what has any.
 *
 * @param populate what was read along with the entries.
 */
export async function markMissingParts(strapi: Core.Strapi, { uid, rows, populate }: Level): Promise<void> {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  const fields = Object.keys(populate).filter((name) =>
    /^(component|dynamiczone)$/.test(attributes[name]?.type ?? ''),
  );
  if (fields.length === 0 || rows.length === 0) return;
  for (const below of levelsBelow(strapi, { uid, rows, populate }, fields))
    await markMissingParts(strapi, below);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { entity_id, field, parts } of await countParts(strapi, uid, [...byId.keys()], fields)) {
    const row = byId.get(entity_id);
    if (row && Number(parts) > partsOf(row[field]).length) row[field] = MISSING;
  }
}

interface Count {
  entity_id: number;
  field: string;
  /** Postgres counts in numbers that JavaScript has none for, and answers them as text. */
  parts: number | string;
}

function countParts(strapi: Core.Strapi, uid: string, ids: number[], fields: string[]): Promise<Count[]> {
  const { identifiers } = strapi.db.metadata;
  const { collectionName = '' } = strapi.getModel(uid as UID.Schema);
  return strapi.db
    .getConnection(partsTable(identifiers, collectionName))
    .select('entity_id', 'field')
    .count({ parts: '*' })
    .whereIn('entity_id', ids)
    .whereIn('field', fields)
    .groupBy('entity_id', 'field');
}

function levelsBelow(strapi: Core.Strapi, { uid, rows, populate }: Level, fields: string[]): Level[] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  const parts = fields.flatMap((name) => {
    const attribute = attributes[name];
    const own = attribute?.type === 'component' ? attribute.component : null;
    return rows
      .flatMap((row) => partsOf(row[name]))
      .map((part) => ({
        part,
        uid: own ?? String(part.__component),
        inside: populateIn(populate[name] ?? true, part),
      }));
  });
  return [...new Set(parts.map((one) => one.uid))].flatMap((kind) => {
    const some = parts.filter((one) => one.uid === kind);
    const inside = some[0]?.inside;
    return inside ? [{ uid: kind, rows: some.map(({ part }) => part), populate: inside }] : [];
  });
}
