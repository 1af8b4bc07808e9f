import { type ContentType, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, toTarget } from '../../../kernel/content-types';
import { dropOldest } from '../../../kernel/drop-oldest';
import { KEPT_DRAFTS_LIMIT } from '../../../kernel/limits';
import { readActor, readActorId } from '../../../kernel/people/actor';
import { writeActor } from '../../../kernel/people/stored-actor';
import { fingerprintOf } from '../../../kernel/snapshots/fingerprint';
import { KEPT_DRAFTS, readSnapshot } from '../../../kernel/snapshots/snapshot';
import type { Version } from '../shapes';

/** Why a draft was kept. */
export type Reason = Exclude<Version['action'], 'publish' | 'unpublish' | 'delete'>;

/**
 * Keeps the draft as it is now, before something takes its place, so that it can be got back from the
 * history. The same words that one person has replaced again stay one version, and of an entry
 * {@link KEPT_DRAFTS_LIMIT} are kept for each.
 */
export async function keepDraft(strapi: Core.Strapi, entry: EntryRef, reason: Reason): Promise<void> {
  const snapshot = await readSnapshot(strapi, entry, 'draft');
  if (!snapshot) return;
  const type = contentTypeOf(entry);
  const mine = { ...toTarget(entry), actorId: readActorId(strapi) };
  const words = { ...mine, reason, fingerprint: fingerprintOf(type, snapshot) };
  const rest = { title: titleOf(type, snapshot), actor: writeActor(readActor(strapi)), snapshot };
  await strapi.db.transaction(async () => {
    await addOrRenew(strapi, words, { ...rest, at: new Date() });
    // Rows of earlier versions have no fingerprint, and not the number of their person: they stay.
    const where = { ...mine, fingerprint: { $notNull: true } };
    await dropOldest(strapi, KEPT_DRAFTS, { where, by: 'at', most: KEPT_DRAFTS_LIMIT });
  });
}

async function addOrRenew(strapi: Core.Strapi, words: object, { at, ...rest }: object & { at: Date }) {
  const { count } = await strapi.db.query(KEPT_DRAFTS).updateMany({ where: words, data: { at } });
  if (count === 0) await strapi.db.query(KEPT_DRAFTS).create({ data: { ...words, ...rest, at } });
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

/**
 * The drafts of some types that staff deleted, or that were deleted by an import or a
 * command, the newest first.
 */
export function readDeletedDrafts(
  strapi: Core.Strapi,
  types: readonly ContentType[],
): Promise<DeletedDraft[]> {
  return strapi.db.query(KEPT_DRAFTS).findMany({
    select: ['id', 'reason', 'actor', 'at', 'targetType', 'targetId', 'title'],
    where: { reason: 'deleted', targetType: { $in: types.map(({ name }) => name) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
}

/** What all drafts of an entry said that were kept. */
export async function readKeptSnapshots(strapi: Core.Strapi, entry: EntryRef): Promise<unknown[]> {
  const where = toTarget(entry);
  const rows = await strapi.db.query(KEPT_DRAFTS).findMany({ select: ['snapshot'], where });
  return rows.map(({ snapshot }: { snapshot: unknown }) => snapshot);
}
