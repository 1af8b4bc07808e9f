import type { Model } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ModelRefused, type Step } from './steps';

type Database = Core.Strapi['db'];
type Connection = Database['connection'];

/** Changes of names that were made together, for the version of the code that first wanted them. */
export interface Applied {
  version: number;
  steps: Step[];
}

/** The model that data were last used with, and how they came to it. */
export interface KeptModel {
  version: number;
  model: Model;
  /** In the order in which it was done. */
  applied: Applied[];
}

/** Not one of Strapi's: it is read and written before Strapi has looked at its tables. */
const TABLE = 'content_model';

const kept = z.object({ version: z.int(), model: z.string(), applied: z.string() });

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
    const { version, model, applied } = kept.parse(row);
    return { version, model: JSON.parse(model), applied: JSON.parse(applied) };
  } catch (error) {
    throw new ModelRefused(
      `The database's table "${TABLE}" says what its data were last used with, and cannot be read: ${String(error)}. Put it back from a backup; or empty the table, if the code is the same as at the last start.`,
    );
  }
}

/** Keeps for the next start what the data are used with from now on. */
export async function keepModel(trx: Connection, { version, model, applied }: KeptModel): Promise<void> {
  if (!(await trx.schema.hasTable(TABLE)))
    await trx.schema.createTable(TABLE, (table) => {
      table.increments('id');
      table.integer('version').notNullable();
      table.text('model').notNullable();
      table.text('applied').notNullable();
    });
  await trx(TABLE).delete();
  await trx(TABLE).insert({ version, model: JSON.stringify(model), applied: JSON.stringify(applied) });
}
