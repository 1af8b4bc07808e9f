import type { Model } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE_USES, FILES, type Identifiers, isOfParts, ownTable, partsTable } from './places';

type Connection = Core.Strapi['db']['connection'];

/** Where rows wait whose component or type the code does not know. */
const TABLE = 'content_set_aside';
/** SQLite takes no more than 500 rows in one statement. */
const AT_ONCE = 400;

const asideRow = z.object({ id: z.int(), table_name: z.string(), row: z.string() });
const keptRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type KeptRow = z.infer<typeof keptRow>;

/** A table whose rows join what has something with what it has, by the uid of one of them. */
interface Joins {
  table: string;
  /** The column of that uid. */
  type: string;
  /** Which rows of which tables a row joins. */
  endsOf: (row: KeptRow) => [table: string | undefined, id: KeptRow[string] | undefined][];
}

function joinsOf(identifiers: Identifiers, model: Model): Joins[] {
  const tableOf = (uid: unknown) => {
    const part = model[String(uid)];
    return part && ownTable(identifiers, part.table);
  };
  const holders = Object.values(model).filter(({ fields }) =>
    Object.values(fields).some(({ kind }) => isOfParts(kind)),
  );
  return [
    ...holders.map(
      ({ table }): Joins => ({
        table: partsTable(identifiers, table),
        type: 'component_type',
        endsOf: (row) => [
          [ownTable(identifiers, table), row.entity_id],
          [tableOf(row.component_type), row.cmp_id],
        ],
      }),
    ),
    {
      table: FILE_USES,
      type: 'related_type',
      endsOf: (row) => [
        [FILES, row.file_id],
        [tableOf(row.related_type), row.related_id],
      ],
    },
  ];
}

/**
 * Sets aside which components and files belong to what the code does not know.
 *
 * Strapi deletes such rows at the first start after a change (`repair.removeOrphanMorphType`), and cannot
 * read an entry that has one.
 *
 * @param model of the code.
 */
export async function setAside(trx: Connection, identifiers: Identifiers, model: Model): Promise<void> {
  if (!(await trx.schema.hasTable(TABLE)))
    await trx.schema.createTable(TABLE, (table) => {
      table.increments('id');
      table.string('table_name').notNullable();
      table.text('row').notNullable();
    });
  for (const { table, type } of joinsOf(identifiers, model)) {
    if (!(await trx.schema.hasTable(table))) continue;
    const unknown = () =>
      trx(table).whereNotIn(type, Object.keys(model)).andWhere(type, 'not like', 'plugin::%');
    const rows: object[] = await unknown();
    const aside = rows.map((row) => ({ table_name: table, row: JSON.stringify(row) }));
    await trx.batchInsert(TABLE, aside, AT_ONCE);
    await unknown().delete();
  }
}

/**
 * Puts back what was set aside and is known again, before names are changed: so it gets those of the others.
 *
 * @param model of the data and of the code.
 * @returns how many rows were not, for what they join was deleted meanwhile: an entry, a component or a
 * file. They are forgotten.
 */
export async function putBack(trx: Connection, identifiers: Identifiers, model: Model): Promise<number> {
  if (!(await trx.schema.hasTable(TABLE))) return 0;
  let lost = 0;
  for (const joins of joinsOf(identifiers, model)) {
    const aside = asideRow.array().parse(await trx(TABLE).where({ table_name: joins.table }));
    for (const { id, row } of aside) {
      const { id: _id, ...kept } = keptRow.parse(JSON.parse(row));
      if (!(String(kept[joins.type]) in model)) continue;
      if (await areThere(trx, joins.endsOf(kept))) await trx(joins.table).insert(kept);
      else lost += 1;
      await trx(TABLE).where({ id }).delete();
    }
  }
  return lost;
}

async function areThere(trx: Connection, ends: ReturnType<Joins['endsOf']>): Promise<boolean> {
  for (const [table, id] of ends) {
    const isTable = table !== undefined && (await trx.schema.hasTable(table));
    if (!isTable || (await trx(table).where({ id }).first('id')) === undefined) return false;
  }
  return true;
}
