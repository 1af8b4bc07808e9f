import { fileOf, type Model } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { withNothing } from './nothing';

/** Usually a transaction. */
type Connection = Core.Strapi['db']['connection'];

/**
 * A start that would lose values or could not tell them apart. It says what is stored, where, and what to
 * write; nothing was changed.
 */
export class ModelRefused extends Error {
  override name = 'ModelRefused';
}

/** One change of names in the database, or of what stands for no value. */
export type Step =
  | { rename: 'table'; from: string; to: string }
  | { rename: 'column'; table: string; from: string; to: string }
  | {
      rename: 'value';
      table: string;
      column: string;
      from: string;
      to: string | null;
      /** Which rows: all when it is empty. */
      where: Readonly<Record<string, string>>;
      /** The type or component whose field they are of; none where values are only spelt another way. */
      fieldOf?: string;
    }
  /** What counts as no value in a column of a kind becomes null. */
  | { rename: 'nothing'; table: string; column: string; kind: string };

/**
 * Does one of these. What is not there needs none: Strapi makes it afterwards under its new name.
 * Nor does what is empty beside what has the new name.
 *
 * @param model that of the code, of which errors name the file.
 * @throws ModelRefused when something with values has the new name, which tells two fields apart
 * that the code says are one.
 */
export async function applyStep(trx: Connection, step: Step, model: Model): Promise<void> {
  if (step.rename === 'table') await renameTable(trx, step, model);
  else if (!(await trx.schema.hasTable(step.table))) return;
  else if (step.rename === 'column') await renameColumn(trx, step, model);
  else if (step.rename === 'value') await renameValue(trx, step);
  else await clearNothing(trx, step);
}

/** Strapi changes the type of a column and keeps what is in it: of `[]` it makes a text of two letters. */
async function clearNothing(
  trx: Connection,
  { table, column, kind }: Extract<Step, { rename: 'nothing' }>,
): Promise<void> {
  if (await trx.schema.hasColumn(table, column))
    await withNothing(trx(table), column, kind).update({ [column]: null });
}

async function renameValue(
  trx: Connection,
  { table, column, from, to, where, fieldOf }: Extract<Step, { rename: 'value' }>,
): Promise<void> {
  const rowsWith = (value: string | null) => trx(table).where({ ...where, [column]: value });
  if (fieldOf !== undefined && (await rowsWith(from).first(column)) && (await rowsWith(to).first(column)))
    throw new ModelRefused(describeBoth(`the fields "${from}" and "${to}" of ${fieldOf}`, fileOf(fieldOf)));
  await rowsWith(from).update({ [column]: to });
}

async function renameTable(
  trx: Connection,
  { from, to }: { from: string; to: string },
  model: Model,
): Promise<void> {
  if (!(await trx.schema.hasTable(from))) return;
  if (await trx.schema.hasTable(to)) {
    if (!(await trx(from).first('id'))) return;
    if (await trx(to).first('id'))
      throw new ModelRefused(describeBoth(`the tables "${from}" and "${to}"`, fileOfTable(model, to)));
    await trx.schema.dropTable(to);
  }
  await trx.schema.renameTable(from, to);
}

async function renameColumn(
  trx: Connection,
  { table, from, to }: { table: string; from: string; to: string },
  model: Model,
): Promise<void> {
  if (!(await trx.schema.hasColumn(table, from))) return;
  if (await trx.schema.hasColumn(table, to)) {
    if (!(await trx(table).whereNotNull(from).first('id'))) return;
    if (await trx(table).whereNotNull(to).first('id'))
      throw new ModelRefused(
        describeBoth(`the columns "${from}" and "${to}" of the table "${table}"`, fileOfTable(model, table)),
      );
    await trx.raw('ALTER TABLE ?? DROP COLUMN ??', [table, to]);
  }
  await trx.raw('ALTER TABLE ?? RENAME COLUMN ?? TO ??', [table, from, to]);
}

function fileOfTable(model: Model, table: string): string {
  const [uid] = Object.entries(model).find(([, part]) => part.table === table) ?? [];
  return uid === undefined ? 'its definition' : fileOf(uid);
}

function describeBoth(what: string, file: string): string {
  return `Both ${what} hold values, and ${file} says that one is the former name of the other. Nothing was changed. Move the values that you want into one of them and empty the other, or take \`was\` out of ${file}`;
}
