import { dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, editViewPath } from '../../../kernel/content-types';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import { describeDistance } from '../../../kernel/dates/distance';
import { type DueReview, findDueReviews, isReviewOf } from '../../workflow/server/review/find-due';
import { listMissed } from '../../workflow/server/scheduling/missed-schedules';
import type { Task } from '../shapes';
import type { Asker, Finder } from './asker';
import { findBy, findReturned, readApprovals, readSignedOff } from './find-approvals';
import { findDeadLinks } from './find-dead-links';
import { findEnding, findEndingConsents } from './find-ends';
import { findLacking } from './find-lacking';
import { findUnreviewed } from './find-never-reviewed';

/** All that somebody could do today, in no order. */
export async function findTasks(strapi: Core.Strapi, asker: Asker): Promise<Task[]> {
  const found: Task[] = [];
  for (const find of FINDERS) found.push(...(await find(strapi, asker)));
  return found;
}

/** Staff who may not sign off see only their own reviews: they could do nothing about the others. */
const findReviews: Finder = async (strapi, { person, now, mayRead, maySignOff }) => {
  const reviews = (await findDueReviews(strapi, now)).filter(
    (review) => mayRead(contentTypeOf(review)) && (maySignOff || isReviewOf(review, person)),
  );
  return reviews.map((review) => ({
    kind: 'review',
    title: review.title,
    text: describeReview(review, dayInBritain(now)),
    path: editViewPath(review),
    isUrgent: review.isOverdue,
    isMine: isReviewOf(review, person),
  }));
};

function describeReview(review: DueReview, today: string): string {
  const { isOverdue, nextDue, reviewer } = review;
  const due = `Review ${isOverdue ? 'was' : 'is'} due ${describeDistance(nextDue, today)}`;
  return [contentTypeOf(review).label, due, reviewer].filter(Boolean).join(' · ');
}

const findMissed: Finder = async (strapi, { mayPublish }) => {
  const missed = await listMissed(strapi);
  return missed.flatMap((one) => {
    const { entry, action, plannedFor, gaveUp } = one;
    if (!gaveUp || !mayPublish(contentTypeOf(one))) return [];
    const text = `Could not be ${action}ed on ${describeInstant(plannedFor)}`;
    const path = editViewPath(one);
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
  findEnding,
  findLacking,
  findDeadLinks,
  findUnreviewed,
];
