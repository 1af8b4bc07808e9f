import { contentTypes, dayInBritain, type Field, isAbsent, writeDay } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { editViewPath, refOf, uidOf } from '../../../kernel/content-types';
import { definitions, placeOf } from '../../../kernel/references/definitions';
import type { RowRef } from '../../../kernel/references/owners';
import { toUses } from '../../usage/server/find-uses';
import type { Use } from '../../usage/shapes';
import type { Task } from '../shapes';
import type { Finder } from './asker';

/** A field that is required from a day on. */
interface Planned {
  uid: string;
  name: string;
  field: Field;
  /** As editors find it. */
  place: string;
}

/** One task for each field that is required from a day on, with the published entries that lack it. */
export const findLacking: Finder = async (strapi, asker) => {
  const tasks = await Promise.all(plannedFields().map((planned) => findOf(planned, strapi, asker)));
  return tasks.flat();
};

function plannedFields(): Planned[] {
  return definitions().flatMap(({ uid, label, fields }) =>
    Object.entries(fields)
      .filter(([, { requiredFrom }]) => requiredFrom !== undefined)
      .map(([name, field]) => ({ uid, name, field, place: placeOf(label, field.label) })),
  );
}

async function findOf(planned: Planned, ...[strapi, { now, mayRead }]: Parameters<Finder>): Promise<Task[]> {
  const day = planned.field.requiredFrom ?? '';
  const readable = contentTypes.filter(mayRead);
  const entries = (await findPublishedWithout(strapi, planned)).flatMap(({ uid, title, documentId }) =>
    readable
      .filter((type) => uidOf(type) === uid)
      .map((type) => ({ name: title, path: editViewPath(refOf(type, documentId)) })),
  );
  if (entries.length === 0) return [];
  return [
    {
      kind: 'lacking',
      title: `“${planned.place}” is missing`,
      text: `Needed from ${writeDay(day)}. Open each, fill it in, and publish it. Until then it stays on the website as it is.`,
      path: null,
      entries,
      isUrgent: day <= dayInBritain(now),
      isMine: false,
    },
  ];
}

/** The entries of which what is published has nothing in a field, also in their components and blocks. */
export async function findPublishedWithout(strapi: Core.Strapi, planned: Planned): Promise<Use[]> {
  const uses = await toUses(strapi, await findRowsWithout(strapi, planned), 'refers');
  return uses.filter(({ isPublished }) => isPublished);
}

async function findRowsWithout(strapi: Core.Strapi, { uid, name, field, place }: Planned): Promise<RowRef[]> {
  const query = strapi.db.query(uid as UID.Schema);
  if (isLinked(field)) {
    const rows = await query.findMany({ select: ['id'], where: { [name]: { id: { $null: true } } } });
    return rows.map(({ id }: { id: number }) => ({ uid, id, place }));
  }
  const rows: Record<string, unknown>[] = await query.findMany({ select: ['id', name] });
  return rows.filter((row) => isNothing(field, row[name])).map(({ id }) => ({ uid, id: Number(id), place }));
}

/** What is no column of its own. */
function isLinked({ strapi }: Field): boolean {
  return ['relation', 'media', 'component'].includes(strapi.type);
}

/** A formatted text of empty paragraphs holds nothing either, which its parser knows. */
function isNothing({ parser }: Field, value: unknown): boolean {
  const read = parser.safeParse(value);
  return read.success && isAbsent(read.data);
}
