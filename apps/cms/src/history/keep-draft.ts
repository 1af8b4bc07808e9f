import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { dropOldest } from '../drop-oldest';
import { KEPT_DRAFTS } from '../limits';
import { readActor, readActorId } from '../publication/actor';
import { fingerprintOf } from '../publication/fingerprint';
import { readSnapshot } from '../publication/snapshot';
import type { Version } from './shapes';

/** Why a draft was kept. */
export type Reason = Exclude<Version['action'], 'publish' | 'unpublish' | 'delete'>;

/** The table of kept drafts. */
export const KEPT = 'api::history.kept-draft';

/**
 * Keeps the draft as it is now, before something takes its place, so that it can be got back from the history. The same words that one
 * person has replaced again stay one version, and of an entry {@link KEPT_DRAFTS} are kept for each.
 */
export async function keepDraft(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  reason: Reason,
): Promise<void> {
  const snapshot = await readSnapshot(strapi, type, documentId, 'draft');
  if (!snapshot) return;
  const title = snapshot[type.title];
  const mine = { targetType: type.name, targetId: documentId, actorId: readActorId(strapi) };
  const words = { ...mine, reason, fingerprint: fingerprintOf(snapshot) };
  const rest = { title: typeof title === 'string' ? title : null, actor: readActor(strapi), snapshot };
  await strapi.db.transaction(async () => {
    await addOrRenew(strapi, words, { ...rest, at: new Date() });
    // Rows of earlier versions have no fingerprint, and not the number of their person: they stay.
    const where = { ...mine, fingerprint: { $notNull: true } };
    await dropOldest(strapi, KEPT, { where, by: 'at', most: KEPT_DRAFTS });
  });
}

async function addOrRenew(strapi: Core.Strapi, words: object, { at, ...rest }: object & { at: Date }) {
  const { count } = await strapi.db.query(KEPT).updateMany({ where: words, data: { at } });
  if (count === 0) await strapi.db.query(KEPT).create({ data: { ...words, ...rest, at } });
}

/** A draft that was kept, as the database has it. */
export interface KeptDraft {
  id: number;
  reason: Reason;
  actor: string | null;
  at: string;
}

/** The drafts of an entry that were kept, the newest first. */
export function readKeptDrafts(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<KeptDraft[]> {
  return strapi.db.query(KEPT).findMany({
    select: ['id', 'reason', 'actor', 'at'],
    where: { targetType: type.name, targetId: documentId },
    orderBy: { id: 'desc' },
  });
}

/** Has others wait who bring back the same entry, until the transaction ends that it is called in. */
export async function lockKeptDrafts(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const where = { targetType: type.name, targetId: documentId };
  await strapi.db.queryBuilder(KEPT).select('id').where(where).forUpdate().execute();
}

/** A deleted draft, with what it was. */
export type DeletedDraft = KeptDraft & { targetType: string; targetId: string; title: string | null };

/** The drafts that were deleted last, of whatever types, the newest first. */
export function readDeletedDrafts(
  strapi: Core.Strapi,
  types: readonly ContentType[],
  limit: number,
): Promise<DeletedDraft[]> {
  return strapi.db.query(KEPT).findMany({
    select: ['id', 'reason', 'actor', 'at', 'targetType', 'targetId', 'title'],
    where: { reason: 'deleted', targetType: { $in: types.map(({ name }) => name) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit,
  });
}

/** What all drafts of an entry said that were kept. */
export async function readKeptSnapshots(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<unknown[]> {
  const where = { targetType: type.name, targetId: documentId };
  const rows = await strapi.db.query(KEPT).findMany({ select: ['snapshot'], where });
  return rows.map(({ snapshot }: { snapshot: unknown }) => snapshot);
}
