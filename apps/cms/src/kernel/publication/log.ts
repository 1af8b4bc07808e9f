import { randomUUID } from 'node:crypto';
import { type EntryRef, isSameState, type PublicationState } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type Target, toTarget } from '../content-types';
import { PUBLICATION_LOG } from '../snapshots/snapshot';

const STATE = 'api::publication.publication-state';
const STATE_TABLE = 'publication_states';

/** The most changes that are read at once; a reader further behind rereads everything. */
export const CHANGES_LIMIT = 1000;

export type PublicationAction = 'publish' | 'unpublish' | 'delete' | 'update';

/** A change of what is published, before it has its revision. */
export interface PublicationChange extends Target {
  action: PublicationAction;
  title: string | null;
  actor: string | null;
  snapshot: unknown;
}

/** Makes the state's one row when the database is new, and completes one of an earlier version. */
export async function ensureState(strapi: Core.Strapi): Promise<void> {
  const state = await strapi.db.query(STATE).findOne({});
  const nonce = randomUUID();
  if (!state) await strapi.db.query(STATE).create({ data: { epoch: randomUUID(), revision: 0, nonce } });
  else if (!state.nonce) await strapi.db.query(STATE).update({ where: { id: state.id }, data: { nonce } });
}

/**
 * Adds a change to the log and returns its revision. Joins the transaction that it is called in, so that the
 * change and its row are kept or lost together.
 */
export async function appendToLog(strapi: Core.Strapi, change: PublicationChange): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    // The row stays locked until the commit: a higher revision is never visible before a lower one.
    const increment = strapi.db.connection.raw('?? + 1', ['revision']);
    const nonce = randomUUID();
    await strapi.db.getConnection(STATE_TABLE).transacting(trx).update({ revision: increment, nonce });
    const { revision } = await readState(strapi);
    await strapi.db.query(PUBLICATION_LOG).create({ data: { ...change, revision, nonce, at: new Date() } });
    return revision;
  });
}

/**
 * Empties what the log has kept of an entry's words, in the transaction that it is called in. Its rows stay,
 * as readers come from one revision to the next by them. Who publishes it at that moment is waited for.
 */
export async function emptyLog(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await lockState(strapi);
  await strapi.db.query(PUBLICATION_LOG).updateMany({ where: toTarget(entry), data: { snapshot: null } });
}

/**
 * Has others wait who publish, or who do what only one may do at a time, until the transaction
 * ends that it is called in.
 */
export async function lockState(strapi: Core.Strapi): Promise<void> {
  await strapi.db.queryBuilder(STATE).select('id').forUpdate().execute();
}

/** The log's highest revision with its nonce, and the database's name. */
export async function readState(strapi: Core.Strapi): Promise<PublicationState> {
  return strapi.db.query(STATE).findOne({ select: ['epoch', 'revision', 'nonce'] });
}

/**
 * The changes after a revision, oldest first, at most {@link CHANGES_LIMIT}. None when a nonce is given that
 * the row of that revision doesn't bear: then the asker saw another log, of which this is no continuation.
 */
export async function readChanges(strapi: Core.Strapi, since: number, nonce: string | null) {
  if (nonce !== null && !(await hasRow(strapi, since, nonce))) return [];
  const rows = await strapi.db.query(PUBLICATION_LOG).findMany({
    select: ['revision', 'nonce', 'targetType', 'targetId', 'action', 'at'],
    where: { revision: { $gt: since } },
    orderBy: { revision: 'asc' },
    limit: CHANGES_LIMIT,
  });
  return rows.map((row: Record<string, unknown>) => ({
    revision: row.revision,
    nonce: row.nonce,
    type: row.targetType,
    documentId: row.targetId,
    action: row.action,
    at: row.at,
  }));
}

/**
 * Whether the log stands at a state or has stood there. One that was live before a backup was restored may
 * bear a revision that the log has come to again since; its nonce tells.
 */
export async function hasReached(strapi: Core.Strapi, state: PublicationState): Promise<boolean> {
  const now = await readState(strapi);
  if (isSameState(state, now)) return true;
  return state.epoch === now.epoch && hasRow(strapi, state.revision, state.nonce);
}

async function hasRow(strapi: Core.Strapi, revision: number, nonce: string): Promise<boolean> {
  return (await strapi.db.query(PUBLICATION_LOG).count({ where: { revision, nonce } })) > 0;
}

/** What last became of an entry, and at which revision. */
export interface LastChange {
  revision: number;
  action: PublicationAction;
}

/** The last change of an entry, or null when it was never published. */
export async function findLastChange(strapi: Core.Strapi, entry: EntryRef): Promise<LastChange | null> {
  const [row] = await strapi.db.query(PUBLICATION_LOG).findMany({
    select: ['revision', 'action'],
    where: toTarget(entry),
    orderBy: { revision: 'desc' },
    limit: 1,
  });
  return row ?? null;
}

/** Whether an entry was published after an instant. */
export async function wasPublishedSince(strapi: Core.Strapi, entry: EntryRef, since: Date): Promise<boolean> {
  const where = { ...toTarget(entry), action: 'publish', at: { $gt: since } };
  return (await strapi.db.query(PUBLICATION_LOG).count({ where })) > 0;
}
