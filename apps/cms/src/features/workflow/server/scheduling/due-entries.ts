import { type ContentType, contentTypes, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { DRAFT, refOf, uidOf } from '../../../../kernel/content-types';
import { type DueAction, decide, mayRetry } from './decide';
import { findRetried } from './missed-schedules';

/** An entry for which something is due. */
export interface DueEntry extends DueAction, EntryRef {
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
    where: { ...DRAFT, $or: [{ publishAt: { $lte: now } }, { unpublishAt: { $lte: now } }] },
    orderBy: { id: 'asc' },
  });
  const due: DueEntry[] = [];
  for (const draft of drafts) {
    const action = decide(draft, now);
    if (action === null) continue;
    const entry = { ...action, ...refOf(type, draft.documentId), title: titleOf(type, draft) };
    if (!(await mustWait(strapi, entry, now))) due.push(entry);
  }
  return due;
}

async function mustWait(strapi: Core.Strapi, entry: DueEntry, now: Date): Promise<boolean> {
  const failed = await findRetried(strapi, entry);
  return failed !== null && !mayRetry(failed.attempts, failed.lastAttempt, now);
}
