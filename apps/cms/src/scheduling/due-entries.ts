import { type ContentType, contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type EntryKey, uidOf } from '../content-types';
import { type DueAction, decide, mayRetry } from './decide';
import { findMissed } from './missed-schedules';

/** An entry for which something is due. */
export interface DueEntry extends DueAction, EntryKey {
  title: string | null;
}

/** All for which something is due, but for what failed a moment ago and has to wait. */
export async function findDue(strapi: Core.Strapi, now: Date): Promise<DueEntry[]> {
  const found: DueEntry[] = [];
  for (const type of contentTypes) found.push(...(await findDueOf(strapi, type, now)));
  return found;
}

async function findDueOf(strapi: Core.Strapi, type: ContentType, now: Date): Promise<DueEntry[]> {
  const drafts = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishAt', 'unpublishAt', type.title],
    where: { publishedAt: null, $or: [{ publishAt: { $lte: now } }, { unpublishAt: { $lte: now } }] },
    orderBy: { id: 'asc' },
  });
  const due: DueEntry[] = [];
  for (const draft of drafts) {
    const action = decide(draft, now);
    if (action === null || (await mustWait(strapi, type, draft.documentId, now))) continue;
    due.push({ ...action, type, documentId: draft.documentId, title: draft[type.title] ?? null });
  }
  return due;
}

async function mustWait(strapi: Core.Strapi, type: ContentType, documentId: string, now: Date) {
  const missed = await findMissed(strapi, type, documentId);
  return missed !== null && !missed.gaveUp && !mayRetry(missed.attempts, missed.lastAttempt, now);
}
