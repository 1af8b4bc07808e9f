import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const LOG = 'api::publication.publication-log-entry';
const STATE = 'api::publication.publication-state';
const STATE_TABLE = 'publication_states';

/** The most changes that are read at once; a reader further behind reads everything anew. */
export const CHANGES_LIMIT = 1000;

export type PublicationAction = 'publish' | 'unpublish' | 'delete' | 'update';

/** A change of what is published, before it has its revision. */
export interface PublicationChange {
  targetType: string;
  targetId: string;
  action: PublicationAction;
  title: string | null;
  actor: string | null;
  snapshot: unknown;
}

/** What the log stands at. */
export interface PublicationState {
  epoch: string;
  revision: number;
}

/** Makes the state's one row when the database is new. */
export async function ensureState(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.query(STATE).findOne({})) return;
  await strapi.db.query(STATE).create({ data: { epoch: randomUUID(), revision: 0 } });
}

/**
 * Adds a change to the log and returns its revision. Joins the transaction that it is called in, so that the
 * change and its row are kept or lost together.
 */
export async function appendToLog(strapi: Core.Strapi, change: PublicationChange): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    // The row stays locked until the commit: a higher revision is never visible before a lower one.
    await strapi.db.getConnection(STATE_TABLE).transacting(trx).increment('revision', 1);
    const { revision } = await readState(strapi);
    await strapi.db.query(LOG).create({ data: { ...change, revision, at: new Date() } });
    return revision;
  });
}

/** The log's highest revision and the database's name. */
export async function readState(strapi: Core.Strapi): Promise<PublicationState> {
  return strapi.db.query(STATE).findOne({ select: ['epoch', 'revision'] });
}

/** The changes after a revision, oldest first, at most {@link CHANGES_LIMIT}. */
export async function readChanges(strapi: Core.Strapi, since: number) {
  const rows = await strapi.db.query(LOG).findMany({
    select: ['revision', 'targetType', 'targetId', 'action', 'at'],
    where: { revision: { $gt: since } },
    orderBy: { revision: 'asc' },
    limit: CHANGES_LIMIT,
  });
  return rows.map((row: Record<string, unknown>) => ({
    revision: row.revision,
    type: row.targetType,
    documentId: row.targetId,
    action: row.action,
    at: row.at,
  }));
}
