import { dayInBritain, EMPTY, type Field, isAbsent, writeDay } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { definitions, placeOf } from '../../../kernel/references/definitions';
import type { RowRef } from '../../../kernel/references/owners';
import { toUses } from '../../usage/server/find-uses';
import type { Use } from '../../usage/shapes';
import type { Task } from '../shapes';
import type { Finder } from './asker';
import { readableIn, taskOfMany } from './task-of-many';

/** A field that is required, at once or from a day on. */
interface Required {
  uid: string;
  name: string;
  field: Field;
  /** As editors find it. */
  place: string;
}

/**
 * Text of a column that says nothing: blanks, and formatted text of a few empty paragraphs, as JSON.
 * What is longer is not read.
 */
const LONGEST_NOTHING = { text: 10, blocks: 500 };
/**
 * The fields without which nothing can be published, and that all published entries had when they were first
 * looked at. That remains so until the code changes, which takes another start.
 */
const complete = new WeakSet<Field>();

/**
 * One task for each field that is required, at once or from a day on, with the
 * published entries that lack it.
 */
export const findLacking: Finder = async (strapi, asker) => {
  const found: Task[] = [];
  for (const required of requiredFields()) found.push(...(await findOf(required, strapi, asker)));
  return found;
};

function requiredFields(): Required[] {
  return definitions().flatMap(({ uid, label, fields }) =>
    Object.entries(fields)
      .filter(([, field]) => (field.requiredFrom ?? field.strapi.required) && !complete.has(field))
      .map(([name, field]) => ({ uid, name, field, place: placeOf(label, field.label) })),
  );
}

async function findOf(
  required: Required,
  ...[strapi, { now, mayRead }]: Parameters<Finder>
): Promise<Task[]> {
  const { field, place } = required;
  const lacking = await findPublishedWithout(strapi, required);
  if (lacking.length === 0 && field.requiredFrom === undefined) complete.add(field);
  return taskOfMany(
    {
      kind: 'lacking',
      title: `“${place}” is missing`,
      text: `${describeDay(field)} Open each, fill it in, and publish it. Until then it stays on the website as it is.`,
      isUrgent: (field.requiredFrom ?? '') <= dayInBritain(now),
    },
    readableIn(lacking, mayRead),
  );
}

function describeDay({ requiredFrom: day }: Field): string {
  return day === undefined ? 'Needed now.' : `Needed from ${writeDay(day)}.`;
}

/** The entries of which what is published has nothing in a field, also in their components and blocks. */
export async function findPublishedWithout(strapi: Core.Strapi, required: Required): Promise<Use[]> {
  const uses = await toUses(strapi, await findRowsWithout(strapi, required), 'refers');
  return uses.filter(({ isPublished }) => isPublished);
}

async function findRowsWithout(strapi: Core.Strapi, required: Required): Promise<RowRef[]> {
  const { uid, name, field, place } = required;
  const query = strapi.db.query(uid as UID.Schema);
  if (isLinked(field)) {
    const rows = await query.findMany({ select: ['id'], where: { [name]: { id: { $null: true } } } });
    return rows.map(({ id }: { id: number }) => ({ uid, id, place }));
  }
  const where = { id: { $in: anyOf(strapi, await findShort(strapi, required)) } };
  const rows: Record<string, unknown>[] = await query.findMany({ select: ['id', name], where });
  return rows.filter((row) => isNothing(field, row[name])).map(({ id }) => ({ uid, id: Number(id), place }));
}

/**
 * The rows that may hold nothing in a column: a website's whole text would be read
 * without looking here first.
 */
async function findShort(strapi: Core.Strapi, { uid, name, field }: Required): Promise<number[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const column = String(Reflect.get(attributes[name] ?? {}, 'columnName'));
  const most = field.strapi.type === 'blocks' ? LONGEST_NOTHING.blocks : LONGEST_NOTHING.text;
  return strapi.db
    .getConnection(tableName)
    .whereNull(column)
    .orWhereRaw('length(cast(?? as text)) <= ?', [column, most])
    .pluck('id');
}

/** What is no column of its own. */
function isLinked({ strapi }: Field): boolean {
  return ['relation', 'media', 'component'].includes(strapi.type);
}

/** A formatted text of empty paragraphs holds nothing either, which its parser knows. */
function isNothing({ parser }: Field, value: unknown): boolean {
  const read = parser.safeParse(value);
  if (read.success) return isAbsent(read.data);
  return read.error.issues.some(({ message }) => message === EMPTY);
}
