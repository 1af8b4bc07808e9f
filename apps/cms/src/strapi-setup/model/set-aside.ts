import type { Model } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE_USES, type Identifiers, isOfParts, partsTable } from './places';

type Connection = Core.Strapi['db']['connection'];

/** Where rows wait whose component or type the code does not know. */
const TABLE = 'content_set_aside';

const asideRow = z.object({ id: z.int(), table_name: z.string(), row: z.string() });
const keptRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/**
 * Sets aside which components and files belong to what the code does not know, and puts back what it knows again.
 *
 * Strapi deletes such rows at the first start after a change (`repair.removeOrphanMorphType`), and cannot read an entry that has one.
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
  const holders = Object.values(model).filter(({ fields }) =>
    Object.values(fields).some(({ kind }) => isOfParts(kind)),
  );
  for (const { table } of holders) await sort(trx, model, partsTable(identifiers, table), 'component_type');
  await sort(trx, model, FILE_USES, 'related_type');
}

async function sort(trx: Connection, model: Model, table: string, column: string): Promise<void> {
  if (!(await trx.schema.hasTable(table))) return;
  await putBack(trx, model, table, column);
  const unknown = await trx(table)
    .whereNotIn(column, Object.keys(model))
    .andWhere(column, 'not like', 'plugin::%');
  if (unknown.length === 0) return;
  await trx(TABLE).insert(unknown.map((row: unknown) => ({ table_name: table, row: JSON.stringify(row) })));
  await trx(table)
    .whereIn(
      'id',
      unknown.map(({ id }: { id: number }) => id),
    )
    .delete();
}

/** What belonged to an entry that was deleted meanwhile stays where it is. */
async function putBack(trx: Connection, model: Model, table: string, column: string): Promise<void> {
  const aside = asideRow.array().parse(await trx(TABLE).where({ table_name: table }));
  for (const { id, row } of aside) {
    const kept = keptRow.parse(JSON.parse(row));
    if (!(String(kept[column]) in model) || !(await hasOwner(trx, table, kept))) continue;
    const { id: _id, ...values } = kept;
    await trx(table).insert(values);
    await trx(TABLE).where({ id }).delete();
  }
}

async function hasOwner(trx: Connection, table: string, row: z.infer<typeof keptRow>): Promise<boolean> {
  const owner = table.replace(/_cmps$/, '');
  return table === FILE_USES || (await trx(owner).where({ id: row.entity_id }).first('id')) !== undefined;
}
