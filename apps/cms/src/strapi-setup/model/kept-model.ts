import { type FormerNames, type Model, NO_NAMES } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ModelRefused } from './steps';

type Database = Core.Strapi['db'];
type Connection = Database['connection'];

/** What data were last used with, and what they were called before. */
export interface KeptModel {
  version: number;
  model: Model;
  /** What all code that they were used with said of former names: by it older code finds its own. */
  names: FormerNames;
}

/** Not one of Strapi's: it is read and written before Strapi has looked at its tables. */
const TABLE = 'content_model';

/** Until 2026-12-01 data kept no names, but `applied`: steps that the code of that time takes back. */
const kept = z.object({
  version: z.int(),
  model: z.string(),
  names: z.string().nullish(),
});

/**
 * What the data were last used with; null before their first use with this.
 *
 * @throws ModelRefused when what is kept cannot be read, as after an edit by hand.
 */
export async function readKeptModel(connection: Connection): Promise<KeptModel | null> {
  if (!(await connection.schema.hasTable(TABLE))) return null;
  const row: unknown = await connection(TABLE).first();
  if (row === undefined) return null;
  try {
    const { version, model, names } = kept.parse(row);
    return { version, model: JSON.parse(model), names: names ? JSON.parse(names) : NO_NAMES };
  } catch (error) {
    throw new ModelRefused(
      `The database's table "${TABLE}" says what its data were last used with, and cannot be read: ${String(error)}. Put it back from a backup; or empty the table, if the code is the same as at the last start.`,
    );
  }
}

/** Keeps for the next start what the data are used with from now on. */
export async function keepModel(trx: Connection, { version, model, names }: KeptModel): Promise<void> {
  if (!(await trx.schema.hasTable(TABLE)))
    await trx.schema.createTable(TABLE, (table) => {
      table.increments('id');
      table.integer('version').notNullable();
      table.text('model').notNullable();
      table.text('applied').notNullable();
    });
  if (!(await trx.schema.hasColumn(TABLE, 'names')))
    await trx.schema.alterTable(TABLE, (table) => table.text('names'));
  await trx(TABLE).delete();
  await trx(TABLE).insert({
    version,
    model: JSON.stringify(model),
    applied: '[]',
    names: JSON.stringify(names),
  });
}
