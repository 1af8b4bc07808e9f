import { type ContentType, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, toTarget } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { writeActor } from '../../../kernel/people/stored-actor';
import { KEPT_DRAFTS, readSnapshot } from '../../../kernel/snapshots/snapshot';
import type { Version } from '../shapes';

/** Why a draft was kept. */
export type Reason = Exclude<Version['action'], 'publish' | 'unpublish' | 'delete'>;

/** Keeps the draft as it is now, before something takes its place, so that it can be got back from the history. */
export async function keepDraft(strapi: Core.Strapi, entry: EntryRef, reason: Reason): Promise<void> {
  const snapshot = await readSnapshot(strapi, entry, 'draft');
  if (!snapshot) return;
  await strapi.db.query(KEPT_DRAFTS).create({
    data: {
      ...toTarget(entry),
      title: titleOf(contentTypeOf(entry), snapshot),
      reason,
      actor: writeActor(readActor(strapi)),
      at: new Date(),
      snapshot,
    },
  });
}

/** A draft that was kept, as the database has it. */
export interface KeptDraft {
  id: number;
  reason: Reason;
  actor: string | null;
  at: string;
}

/** The drafts of an entry that were kept, the newest first. */
export function readKeptDrafts(strapi: Core.Strapi, entry: EntryRef): Promise<KeptDraft[]> {
  return strapi.db.query(KEPT_DRAFTS).findMany({
    select: ['id', 'reason', 'actor', 'at'],
    where: toTarget(entry),
    orderBy: { id: 'desc' },
  });
}

/** Has others wait who bring back the same entry, until the transaction ends that it is called in. */
export async function lockKeptDrafts(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const where = toTarget(entry);
  await strapi.db.queryBuilder(KEPT_DRAFTS).select('id').where(where).forUpdate().execute();
}

/** A deleted draft, with what it was. */
export type DeletedDraft = KeptDraft & { targetType: string; targetId: string; title: string | null };

/** The drafts that were deleted last, of whatever types, the newest first. */
export function readDeletedDrafts(
  strapi: Core.Strapi,
  types: readonly ContentType[],
  limit: number,
): Promise<DeletedDraft[]> {
  return strapi.db.query(KEPT_DRAFTS).findMany({
    select: ['id', 'reason', 'actor', 'at', 'targetType', 'targetId', 'title'],
    where: { reason: 'deleted', targetType: { $in: types.map(({ name }) => name) } },
    orderBy: { id: 'desc' },
    limit,
  });
}

/** What all drafts of an entry said that were kept. */
export async function readKeptSnapshots(strapi: Core.Strapi, entry: EntryRef): Promise<unknown[]> {
  const where = toTarget(entry);
  const rows = await strapi.db.query(KEPT_DRAFTS).findMany({ select: ['snapshot'], where });
  return rows.map(({ snapshot }: { snapshot: unknown }) => snapshot);
}
