import { dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { nameIn } from '../access/person';
import { editViewPath } from '../editing/edit-view-path';
import { describeDistance } from '../review/due';
import { type DueReview, findDueReviews, isReviewOf } from '../review/find-due';
import { describeInstant } from '../scheduling/describe-instant';
import { listMissed } from '../scheduling/missed-schedules';
import type { Asker, Finder } from './asker';
import { findBy, findReturned, readApprovals, readSignedOff } from './find-approvals';
import { findDeadLinks } from './find-dead-links';
import { findEndingAlerts, findEndingConsents } from './find-ends';
import { findUnreviewed } from './find-never-reviewed';
import type { Task } from './shapes';

/** All that somebody could do today, in no order. */
export async function findTasks(strapi: Core.Strapi, asker: Asker): Promise<Task[]> {
  const found: Task[] = [];
  for (const find of FINDERS) found.push(...(await find(strapi, asker)));
  return found;
}

/** Those who may not sign off are told of their own alone: of others' they could make nothing. */
const findReviews: Finder = async (strapi, { person, now, mayRead, maySignOff }) => {
  const reviews = (await findDueReviews(strapi, now)).filter(
    (review) => mayRead(review.type) && (maySignOff || isReviewOf(review, person)),
  );
  return reviews.map((review) => ({
    kind: 'review',
    title: review.title,
    text: describeReview(review, dayInBritain(now)),
    path: editViewPath(review.type, review.documentId),
    isUrgent: review.isOverdue,
    isMine: isReviewOf(review, person),
  }));
};

function describeReview({ type, isOverdue, nextDue, reviewer }: DueReview, today: string): string {
  const due = `Review ${isOverdue ? 'was' : 'is'} due ${describeDistance(nextDue, today)}`;
  return [type.label, due, reviewer && nameIn(reviewer)].filter(Boolean).join(' · ');
}

const findMissed: Finder = async (strapi, { mayPublish }) => {
  const missed = await listMissed(strapi);
  return missed.flatMap(({ type, documentId, entry, action, plannedFor, gaveUp }) => {
    if (!gaveUp || !mayPublish(type)) return [];
    const text = `Could not be ${action}ed on ${describeInstant(plannedFor)}`;
    const path = editViewPath(type, documentId);
    return { kind: 'missed' as const, title: entry, text, path, isUrgent: true, isMine: false };
  });
};

const FINDERS: readonly Finder[] = [
  findMissed,
  findReturned,
  findBy(readApprovals),
  findBy(readSignedOff),
  findReviews,
  findEndingConsents,
  findEndingAlerts,
  findDeadLinks,
  findUnreviewed,
];
