import { componentTable, type Model } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { type Code, type Data, findFields, type Part, todayOf } from './find-fields';
import { ownTable, partsTable } from './places';

type Database = Core.Strapi['db'];

/**
 * What a database holds, as far as its tables, columns and rows say: for data of which nobody knows what they
 * were last used with. It stands under the names that the code has, also for what was; what has none of
 * these, under that of its column or table.
 */
export async function findModel(db: Database, code: Code): Promise<Model> {
  const { tables } = await db.dialect.schemaInspector.getSchema();
  const data: Data = {
    connection: db.connection,
    identifiers: db.metadata.identifiers,
    tables: new Map(tables.map(({ name, columns }) => [name, columns])),
    code,
  };
  const known = findKnown(data);
  const parts = [...known, ...(await findUnknownParts(data, known)), ...findUnknownTypes(data, db)];
  const found = parts.map(async (part) => {
    const fields = code.model[todayOf(code, part.uid)] ? await findFields(data, part, parts) : {};
    return [part.uid, { table: part.table, fields }] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** The tables of what the code defines, and of what it says was there before. */
function findKnown({ identifiers, tables, code: { model, declared } }: Data): Part[] {
  const today = Object.entries(model).map(([uid, { table }]) => ({ uid, table }));
  const former = Object.keys(declared.parts).map((uid) => ({ uid, table: componentTable(uid) }));
  return [...today, ...former].filter(({ table }) => tables.has(ownTable(identifiers, table)));
}

/** Components of other names that stand in entries. */
async function findUnknownParts(
  { connection, identifiers, tables }: Data,
  known: readonly Part[],
): Promise<Part[]> {
  const holders = known
    .map(({ table }) => partsTable(identifiers, table))
    .filter((table) => tables.has(table));
  const types: string[][] = await Promise.all(
    holders.map((table) => connection(table).distinct('component_type').pluck('component_type')),
  );
  const uids = [...new Set(types.flat())].filter((uid) => !known.some((one) => one.uid === uid));
  return uids.map((uid) => ({ uid, table: componentTable(uid) }));
}

/**
 * Tables of entries that are nobody's. Which content type one was of is not written anywhere: where the code
 * says that one was removed, it may be that.
 */
function findUnknownTypes({ tables, code: { model, declared } }: Data, db: Database): Part[] {
  if (declared.removedParts.some((uid) => uid.startsWith('api::') && !(uid in model))) return [];
  const known = new Set([...db.metadata.values()].map(({ tableName }) => tableName));
  const isOfEntries = ([name, columns]: readonly [string, readonly { name: string }[]]) =>
    !known.has(name) &&
    ['document_id', 'published_at', 'created_by_id'].every((one) =>
      columns.some((column) => column.name === one),
    );
  return [...tables].filter(isOfEntries).map(([table]) => ({ uid: `api::${table}.${table}`, table }));
}
