import { type ContentType, type EntryRef, showTitle, titleOf } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../any-of';
import { FILE_UID, findTypeByUid, PUBLISHED, uidOf } from '../content-types';
import { PUBLICATION_LOG } from './snapshot';

/** The title of an entry or file by its documentId. */
export type Titles = ReadonlyMap<string, string>;

/** The entries and files that still exist: each documentId with what Strapi takes for it. */
export type Existing = ReadonlyMap<string, string | number>;

/** The saved draft of an entry, as lists show it. */
export interface ListedDraft {
  title: string;
  isPublished: boolean;
}

/**
 * Reads the drafts of some entries of a type by their documentIds, the oldest first; those that
 * are not there are left out.
 */
export async function readDrafts(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, ListedDraft>> {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishedAt', type.title],
    where: { documentId: { $in: anyOf(strapi, documentIds) } },
    orderBy: { id: 'asc' },
  });
  const published = new Set(rows.flatMap((row) => (row.publishedAt === null ? [] : row.documentId)));
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null);
  return new Map(
    drafts.map(({ documentId, [type.title]: title }) => [
      documentId,
      { title: showTitle(title), isPublished: published.has(documentId) },
    ]),
  );
}

/**
 * Reads the titles of entries and the names of files, as they are now, or as they were when
 * they were published last.
 */
export async function readTitles(
  strapi: Core.Strapi,
  references: ReadonlyMap<string, string>,
): Promise<Titles> {
  const titles = new Map<string, string>();
  for (const [uid, ids] of byUid(references)) {
    for (const row of await readRows(strapi, uid, ids)) titles.set(row.documentId, shownTitleOf(uid, row));
  }
  const gone = [...references.keys()].filter((id) => !titles.has(id));
  for (const { targetId, title } of await readLastTitles(strapi, gone))
    if (title) titles.set(targetId, title);
  return titles;
}

/** Reads which of them are still there. Strapi takes relations by documentId and files by their number. */
export async function readExisting(
  strapi: Core.Strapi,
  references: ReadonlyMap<string, string>,
): Promise<Existing> {
  const existing = new Map<string, string | number>();
  for (const [uid, ids] of byUid(references)) {
    for (const { id, documentId } of await readRows(strapi, uid, ids, ['id', 'documentId']))
      existing.set(documentId, uid === FILE_UID ? id : documentId);
  }
  return existing;
}

/** Whether something is published of an entry. */
export async function isPublished(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const where = { documentId: entry.id, ...PUBLISHED };
  return (await strapi.db.query(uidOf(entry)).count({ where })) > 0;
}

interface Row {
  id: number;
  documentId: string;
  [field: string]: unknown;
}

function readRows(strapi: Core.Strapi, uid: string, ids: string[], select?: string[]): Promise<Row[]> {
  const where = { documentId: { $in: anyOf(strapi, ids) } };
  return strapi.db.query(uid as UID.Schema).findMany({ where, ...(select ? { select } : {}) });
}

/** From the log, the newest last, so that it is the one that stays. */
function readLastTitles(
  strapi: Core.Strapi,
  ids: string[],
): Promise<{ targetId: string; title: string | null }[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return strapi.db.query(PUBLICATION_LOG).findMany({
    select: ['targetId', 'title'],
    where: { targetId: { $in: anyOf(strapi, ids) } },
    orderBy: { revision: 'asc' },
  });
}

/** Of a file its name. */
function shownTitleOf(uid: string, row: Row): string {
  const type = findTypeByUid(uid);
  return showTitle(type ? titleOf(type, row) : String(row.name ?? ''));
}

function byUid(references: ReadonlyMap<string, string>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const [id, uid] of references) grouped.set(uid, [...(grouped.get(uid) ?? []), id]);
  return grouped;
}
