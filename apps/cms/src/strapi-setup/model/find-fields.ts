import type { Declared, Model, ModelField } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { FILE_USES, type Identifiers, isOfParts, ownTable, partsTable, placeOf } from './places';

type Connection = Core.Strapi['db']['connection'];
/** The columns of each table, with Strapi's word for what they hold. */
type Tables = ReadonlyMap<string, readonly { name: string; type: string }[]>;
export type Code = Readonly<{ model: Model; declared: Declared }>;

/** Where to look, and which names to look for. */
export interface Data {
  connection: Connection;
  identifiers: Identifiers;
  tables: Tables;
  code: Code;
}

/** A table with what it is of. */
export interface Part {
  uid: string;
  table: string;
}

/** Those that Strapi gives each table. */
const STRAPIS = 'id document_id locale created_at updated_at published_at created_by_id updated_by_id'.split(
  ' ',
);

/** The uid that the code has for a part. */
export function todayOf({ declared }: Code, uid: string): string {
  return declared.parts[uid] ?? uid;
}

/**
 * The fields of a part that the database has something of, under the names that the code has or had for them.
 */
export async function findFields(
  data: Data,
  part: Part,
  parts: readonly Part[],
): Promise<Record<string, ModelField>> {
  return {
    ...(await findColumns(data, part)),
    ...findRelations(data, part, parts),
    ...(await findHeld(data, part)),
    ...(await findFiles(data, part)),
  };
}

/** A name that a field has or had, with the field that has it now, if any. */
interface Named {
  name: string;
  field?: ModelField | undefined;
}

function namesOf({ code }: Data, { uid }: Part): Named[] {
  const { model, declared } = code;
  const today = todayOf(code, uid);
  const fields = model[today]?.fields ?? {};
  return [
    ...Object.entries(fields).map(([name, field]) => ({ name, field })),
    ...Object.entries(declared.fields[today] ?? {}).map(([name, now]) => ({ name, field: fields[now] })),
    ...(declared.removedFields[today] ?? []).map((name) => ({ name })),
  ];
}

async function findColumns(data: Data, part: Part): Promise<Record<string, ModelField>> {
  const names = new Map(
    namesOf(data, part).flatMap((named) => {
      const place = placeOf(data.identifiers, part.uid, part, named.name, { kind: 'string' });
      return place.at === 'column' ? [[place.column, named] as const] : [];
    }),
  );
  const table = ownTable(data.identifiers, part.table);
  const columns = (data.tables.get(table) ?? []).filter(({ name }) => !STRAPIS.includes(name));
  const found = columns.map(async ({ name: column, type }) => {
    const { name, field }: Named = names.get(column) ?? { name: column };
    const kind = field && familyOf(field.kind) === familyOf(type) ? field.kind : KIND_OF[familyOf(type)];
    if (kind !== 'enumeration') return [name, { kind }] as const;
    const holds: string[] = await data.connection(table).whereNotNull(column).distinct(column).pluck(column);
    return [name, { kind, holds }] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** What kinds of a field and types of a column have in common, and a kind that stands for it. */
const KIND_OF = {
  other: 'text',
  number: 'integer',
  yesNo: 'boolean',
  json: 'json',
  time: 'datetime',
  none: 'none',
} as const;
const FAMILIES: readonly [RegExp, keyof typeof KIND_OF][] = [
  [/relation|media|component|dynamiczone/, 'none'],
  [/bool/, 'yesNo'],
  [/json|blocks/, 'json'],
  [/int|increments|decimal|double|float/i, 'number'],
  [/date|time/, 'time'],
];

function familyOf(kind: string): keyof typeof KIND_OF {
  return FAMILIES.find(([words]) => words.test(kind))?.[1] ?? 'other';
}

/**
 * A table of a relation begins with that of who has it; of several, the longest is meant. One that Strapi
 * shortened is found by its name alone.
 */
function findRelations(data: Data, part: Part, parts: readonly Part[]): Record<string, ModelField> {
  const names = new Map(
    namesOf(data, part).map((named) => [
      placeOf(data.identifiers, part.uid, part, named.name, { kind: 'relation' }).table,
      named,
    ]),
  );
  const own = ownTable(data.identifiers, part.table);
  const others = parts.map(({ table }) => ownTable(data.identifiers, table));
  const isIts = (table: string) => names.has(table) || ownerOf(table, others) === own;
  const links = [...data.tables.keys()].filter((table) => table.endsWith('_lnk') && isIts(table));
  return Object.fromEntries(
    links.map((table) => {
      const { name = table.slice(own.length + 1, -'_lnk'.length), field } = names.get(table) ?? {};
      return [name, field?.kind === 'relation' ? field : { kind: 'relation' }];
    }),
  );
}

function ownerOf(table: string, owners: readonly string[]): string | undefined {
  return owners
    .filter((owner) => table.startsWith(`${owner}_`))
    .toSorted((one, other) => other.length - one.length)[0];
}

async function findHeld(data: Data, part: Part): Promise<Record<string, ModelField>> {
  const table = partsTable(data.identifiers, part.table);
  if (!data.tables.has(table)) return {};
  const rows: { field: string; component_type: string }[] = await data
    .connection(table)
    .distinct('field', 'component_type');
  const names = namesOf(data, part);
  const toField = (name: string): ModelField => {
    const kind = names.find((one) => one.name === name)?.field?.kind ?? '';
    const holds = rows.filter(({ field }) => field === name).map((row) => row.component_type);
    return { kind: isOfParts(kind) ? kind : 'component', holds };
  };
  return Object.fromEntries(rows.map(({ field }) => [field, toField(field)]));
}

async function findFiles(data: Data, { uid }: Part): Promise<Record<string, ModelField>> {
  if (!data.tables.has(FILE_USES)) return {};
  const names: string[] = await data
    .connection(FILE_USES)
    .where({ related_type: uid })
    .distinct('field')
    .pluck('field');
  return Object.fromEntries(names.map((name) => [name, { kind: 'media' }]));
}
