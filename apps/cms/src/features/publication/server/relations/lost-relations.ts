import { type EntryRef, findType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type Target, toTarget } from '../../../../kernel/content-types';
import { type BothVersions, readBoth } from '../../../../kernel/publication/versions';
import { referencesIn } from '../../../../kernel/snapshots/references';
import { findPublished } from './find-published';

const LOST = 'api::publication.lost-relation';
/** Each costs two reads of an entry when it is shown. */
const MOST_TOLD = 100;

interface Row extends Target {
  sourceType: string;
  sourceId: string;
}

/**
 * Notes that the published version of an entry lacks another published one, in the
 * transaction that it is called in.
 */
export async function noteLost(strapi: Core.Strapi, source: EntryRef, target: EntryRef): Promise<void> {
  const row = { ...sourceOf(source), ...toTarget(target) };
  await strapi.db.query(LOST).deleteMany({ where: row });
  await strapi.db.query(LOST).create({ data: row });
}

/** Forgets what an entry lacks: it is published again. */
export async function forgetLost(strapi: Core.Strapi, source: EntryRef): Promise<void> {
  await strapi.db.query(LOST).deleteMany({ where: sourceOf(source) });
}

/** Forgets an entry that is taken down, also where another one lacks it: that is now an editor's wish. */
export async function forgetEntry(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await strapi.db.query(LOST).deleteMany({ where: { $or: [sourceOf(entry), toTarget(entry)] } });
}

/** What published entries lack of that which they point to, as far as it was noted and is still so. */
export async function readLost(strapi: Core.Strapi) {
  const rows: Row[] = await strapi.db.query(LOST).findMany({ orderBy: { id: 'asc' }, limit: MOST_TOLD });
  const lacking = new Map<string, Promise<Set<string>>>();
  const told: Row[] = [];
  for (const row of rows) {
    const lost = lacking.get(row.sourceId) ?? readLacking(strapi, row);
    lacking.set(row.sourceId, lost);
    if ((await lost).has(row.targetId)) told.push(row);
  }
  return told.map(({ sourceType, sourceId, targetType, targetId }) => ({
    type: sourceType,
    documentId: sourceId,
    targetType,
    targetId,
  }));
}

/** What was noted that an entry lacks, by its documentIds. */
export async function findNoted(strapi: Core.Strapi, source: EntryRef): Promise<Set<string>> {
  const rows: Row[] = await strapi.db.query(LOST).findMany({ where: sourceOf(source) });
  return new Set(rows.map(({ targetId }) => targetId));
}

/** The published entries that a draft points to and that are not in what was published of it. */
export async function findLacking(
  strapi: Core.Strapi,
  { draft, published }: BothVersions,
): Promise<Map<string, EntryRef>> {
  const shown = referencesIn(published);
  return findPublished(
    strapi,
    [...referencesIn(draft)].filter((id) => !shown.has(id)),
  );
}

async function readLacking(strapi: Core.Strapi, { sourceType, sourceId }: Row): Promise<Set<string>> {
  const both = findType(sourceType) ? await readBoth(strapi, { type: sourceType, id: sourceId }) : null;
  return new Set(both ? (await findLacking(strapi, both)).keys() : []);
}

function sourceOf(entry: EntryRef) {
  return { sourceType: entry.type, sourceId: entry.id };
}
