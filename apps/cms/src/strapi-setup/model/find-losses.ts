import { type Change, definitions, fileOf, type Model, type ModelField } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withValue } from './nothing';
import { type Identifiers, isOfParts, ownerColumn, ownTable, partsTable, placeOf } from './places';

type Connection = Core.Strapi['db']['connection'];
type Rows = ReturnType<Connection>;

/** Where to look: the database, and how Strapi names what is in it. */
interface Data {
  connection: Connection;
  identifiers: Identifiers;
  /** That of the data, with fields and parts under the names that they have by now. */
  model: Model;
}

/** Values that the code would not show any more, and nobody said so. */
export interface Loss {
  /** What would be lost, in words that end a sentence. */
  what: string;
  /** What to write into the code. */
  remedy: string;
}

/**
 * What a change would take from data, counted in the database. What is empty is no loss.
 *
 * @param model that of the data, with what the change has renamed under its new names.
 */
export async function findLosses(
  connection: Connection,
  identifiers: Identifiers,
  change: Change,
  model: Model,
): Promise<Loss[]> {
  const data = { connection, identifiers, model };
  if (change.change === 'lose field') return change.isSaid ? [] : findLostField(data, change);
  if (change.change === 'other kind') return findOtherKind(data, change);
  if (change.change === 'single') return findSeveral(data, change);
  if (change.change === 'narrow') return findNarrowed(data, change);
  if (change.change === 'lose part') return change.isSaid ? [] : findLostPart(data, change.uid);
  return [];
}

async function findLostField(
  data: Data,
  { uid, field, was }: Extract<Change, { change: 'lose field' }>,
): Promise<Loss[]> {
  const count = await countValues(data, uid, field, was);
  if (count === 0) return [];
  return [
    {
      what: `${countOf(count)} of the field "${field}" of ${nameOf(uid)}, which has no such field any more`,
      remedy: `Write into ${fileOf(uid)}: if it has another name now, \`was: '${field}'\` in that field; if nobody needs it, \`removed: { ${field}: 'why' }\` in the definition`,
    },
  ];
}

async function findOtherKind(
  data: Data,
  { uid, field, was, is }: Extract<Change, { change: 'other kind' }>,
): Promise<Loss[]> {
  const count = await countValues(data, uid, field, was);
  if (count === 0) return [];
  const [from, to] = [was, is].map(({ kind, target }) => (target ? `${kind} to ${target}` : kind));
  return [
    {
      what: `${countOf(count)} of the field "${field}" of ${nameOf(uid)}, which were of the kind "${from}" and cannot be of the kind "${to}"`,
      remedy: `Give the new field another name in ${fileOf(uid)}, and let staff move what they need; then remove "${field}" with \`removed: { ${field}: 'why' }\``,
    },
  ];
}

/** What Strapi gives every column of a text but `text` (its schema builder). */
const SHORT_TEXT = 255;

/**
 * What older code would cut off, which has a short column where newer code has a long one: Strapi's change of
 * the column casts what is in it, and a cast of Postgres cuts without an error. SQLite takes any length.
 */
export async function findTooLong(
  connection: Connection,
  identifiers: Identifiers,
  change: Change,
  model: Model,
): Promise<Loss[]> {
  if (change.change !== 'other kind' || change.was.kind !== 'text') return [];
  const { uid, field, was } = change;
  const data = { connection, identifiers, model };
  const found = await rowsOf(data, uid, field, was);
  if (!found) return [];
  const long = found.rows.whereRaw('length(??) > ?', [columnOf(data, uid, field), SHORT_TEXT]);
  const count = await countAll(long);
  if (count === 0) return [];
  return [
    {
      what: `${countOf(count)} of the field "${field}" of ${nameOf(uid)} with more than ${SHORT_TEXT} letters, of which this older code would cut off the rest`,
      remedy: 'Let staff shorten them with the code that these data were last used with',
    },
  ];
}

/** Strapi shows one of several, and deletes the rest when somebody saves. */
async function findSeveral(
  data: Data,
  { uid, field, is }: Extract<Change, { change: 'single' }>,
): Promise<Loss[]> {
  const found = await rowsOf(data, uid, field, is);
  if (!found) return [];
  const owners: unknown[] = await found.rows
    .groupBy(found.owner)
    .havingRaw('count(*) > 1')
    .pluck(found.owner);
  if (owners.length === 0) return [];
  return [
    {
      what: `${owners.length} of ${nameOf(uid)} with several in the field "${field}", which holds one now`,
      remedy: `Leave it a list in ${fileOf(uid)}, or let staff leave one in each with the code that has the list`,
    },
  ];
}

async function findNarrowed(
  data: Data,
  { uid, field, is, takes }: Extract<Change, { change: 'narrow' }>,
): Promise<Loss[]> {
  const found = await rowsOf(data, uid, field, is);
  if (!found) return [];
  const column = isOfParts(is.kind) ? 'component_type' : columnOf(data, uid, field);
  const values: unknown[] = await found.rows
    .whereNotIn(column, [...takes])
    .distinct(column)
    .pluck(column);
  return values.map((value) => ({
    what: `"${String(value)}" in the field "${field}" of ${nameOf(uid)}, which does not take that any more`,
    remedy: isOfParts(is.kind)
      ? `Take it back into the field in ${fileOf(uid)}, or let staff remove it from the entries first`
      : `Say with \`formerly\` in ${fileOf(uid)} which option holds it now`,
  }));
}

async function findLostPart(data: Data, uid: string): Promise<Loss[]> {
  const table = ownTable(data.identifiers, data.model[uid]?.table ?? '');
  const count = uid.startsWith('api::') ? await countRows(data, table) : await countUses(data, uid);
  if (count === 0) return [];
  return [
    {
      what: `${count} of ${nameOf(uid)}, which packages/schema does not define any more`,
      remedy: `If it has another name now, give it \`was\` in its own file. If nobody needs it, write '${uid}' into packages/schema/src/evolution/removed-parts.ts, with why`,
    },
  ];
}

/** How many rows have a value in a field. */
async function countValues(data: Data, uid: string, field: string, kind: ModelField): Promise<number> {
  const found = await rowsOf(data, uid, field, kind);
  return found ? countAll(found.rows) : 0;
}

/**
 * The rows that have a value in a field, not yet asked for, with the column of whose it is; null when the
 * database does not have the field.
 */
async function rowsOf(
  { connection, identifiers, model }: Data,
  uid: string,
  field: string,
  kind: ModelField,
): Promise<{ rows: Rows; owner: string } | null> {
  const part = model[uid];
  if (!part) return null;
  const place = placeOf(identifiers, uid, part, field, kind);
  if (!(await connection.schema.hasTable(place.table))) return null;
  const rows = connection(place.table);
  if (place.at === 'rows') return { rows: rows.where(place.where), owner: place.owner };
  if (place.at === 'links') return { rows, owner: ownerColumn(identifiers, uid) };
  const isThere = await connection.schema.hasColumn(place.table, place.column);
  return isThere ? { rows: withValue(rows, place.column, kind.kind), owner: 'id' } : null;
}

function columnOf({ identifiers, model }: Data, uid: string, field: string): string {
  const place = placeOf(identifiers, uid, model[uid] ?? { table: '' }, field, { kind: 'string' });
  return place.at === 'column' ? place.column : '';
}

/** How often a component stands in entries and other components. */
async function countUses(data: Data, uid: string): Promise<number> {
  const counts = Object.values(data.model).map(({ table }) =>
    countRows(data, partsTable(data.identifiers, table), { component_type: uid }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function countRows(
  { connection }: Data,
  table: string,
  where: Record<string, string> = {},
): Promise<number> {
  return (await connection.schema.hasTable(table)) ? countAll(connection(table).where(where)) : 0;
}

async function countAll(rows: Rows): Promise<number> {
  const counted: unknown = await rows.count({ count: '*' });
  return z.tuple([z.object({ count: z.coerce.number() })]).parse(counted)[0].count;
}

function countOf(count: number): string {
  return count === 1 ? '1 value' : `${count} values`;
}

/** As developers call it. */
function nameOf(uid: string): string {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  const found = definitions.find((one) => one.name === name);
  return found ? `${found.label} (${uid})` : uid;
}
