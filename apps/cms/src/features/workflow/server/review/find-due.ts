import { type ContentType, compareWords, dayInBritain, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { anyOf } from '../../../../kernel/any-of';
import { PUBLISHED, refOf, uidOf } from '../../../../kernel/content-types';
import { addDays } from '../../../../kernel/dates/distance';
import { describeStored } from '../../../../kernel/people/describe-actor';
import type { Person } from '../../../../kernel/people/person';
import { dueOf, SOON_DAYS } from './due';
import { findWaitingOf } from './find-waiting';
import { hasReview, REVIEWED_TYPES } from './review-state';
import { isNamedIn } from './sign-off';
import { findLastSignOffs } from './sign-offs';

/** A published entry whose review is overdue or due soon. */
export interface DueReview extends EntryRef {
  title: string;
  /** As `YYYY-MM-DD`. */
  nextDue: string;
  isOverdue: boolean;
  /** As the entry says it, or who signed it off last; null when nobody is named. */
  reviewer: string | null;
  /** Who signed it off last, by number; null when nobody did. */
  signedById: number | null;
}

const row = z.object({
  documentId: z.string(),
  review: z.object({ nextDue: z.string().nullable(), reviewer: z.string().nullable() }).nullish(),
});

/**
 * Returns what is published and overdue or due within a month, the oldest first. Leaves out what is signed
 * off and waits to be published: its reviewer has done their part.
 */
export async function findDueReviews(strapi: Core.Strapi, now: Date): Promise<DueReview[]> {
  const today = dayInBritain(now);
  const found: DueReview[] = [];
  for (const type of REVIEWED_TYPES) found.push(...(await findDueOf(strapi, type, today)));
  return found.sort((a, b) => a.nextDue.localeCompare(b.nextDue) || compareWords(a.title, b.title));
}

/** Whose review it is: that of who signed last, else of whom the entry names. */
export function isReviewOf(
  { signedById, reviewer }: Pick<DueReview, 'signedById' | 'reviewer'>,
  person: Person,
): boolean {
  if (signedById !== null) return signedById === person.id;
  return reviewer !== null && isNamedIn(reviewer, person.name);
}

async function findDueOf(strapi: Core.Strapi, type: ContentType, today: string): Promise<DueReview[]> {
  const last = await findLastSignOffs(strapi, type);
  const waiting = await findWaitingOf(strapi, type, last);
  const done = new Set(waiting.filter((one) => one.nextDue >= today).map(({ id }) => id));
  const until = addDays(today, SOON_DAYS);
  const rows = hasReview(type)
    ? await findByOwnDate(strapi, type, until)
    : await findByDocument(
        strapi,
        type,
        [...last].filter(([, { nextDue }]) => nextDue <= until).map(([id]) => id),
      );
  return rows.flatMap((entry) => {
    const { documentId, review } = row.parse(entry);
    const signed = last.get(documentId);
    const nextDue = review?.nextDue ?? signed?.nextDue;
    if (!nextDue || done.has(documentId)) return [];
    return {
      ...refOf(type, documentId),
      title: String(entry[type.title] ?? ''),
      nextDue,
      isOverdue: dueOf(nextDue, today) === 'overdue',
      reviewer: review?.reviewer ?? (signed ? describeStored(signed.signedBy).by : null),
      signedById: signed?.signedById ?? null,
    };
  });
}

type Row = Record<string, unknown>;

function findByOwnDate(strapi: Core.Strapi, type: ContentType, until: string): Promise<Row[]> {
  const where = { ...PUBLISHED, review: { nextDue: { $lte: until } } };
  const select = ['documentId', type.title];
  return strapi.db.query(uidOf(type)).findMany({ select, where, populate: ['review'] });
}

function findByDocument(strapi: Core.Strapi, type: ContentType, documentIds: string[]): Promise<Row[]> {
  const where = { ...PUBLISHED, documentId: { $in: anyOf(strapi, documentIds) } };
  return strapi.db.query(uidOf(type)).findMany({ select: ['documentId', type.title], where });
}
