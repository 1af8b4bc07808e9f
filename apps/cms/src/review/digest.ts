import type { Core } from '@strapi/strapi';
import { findThoseWhoMay, type Person } from '../access/person';
import { editViewPath } from '../editing/edit-view-path';
import { adminAddress, isEmailConfigured, type Message, sendEmails } from '../email/send-email';
import { type Repeated, repeat } from '../scheduling/repeat';
import { addDays, dayInBritain, describeDay } from './due';
import { type DueReview, findDueReviews, isReviewOf } from './find-due';
import { SIGN_OFF } from './permission';

const DIGEST = 'api::review.review-digest';
/** Reminders go out on Monday at seven, before the first patient. */
const HOUR_MS = 3_600_000;
const BEGINS_AT = 7;
const LOOK_EVERY_MS = 60_000;

/** Looks every minute whether reminders are to be sent. */
export function startDigest(strapi: Core.Strapi): Repeated {
  const look = () => sendDigest(strapi, new Date());
  return repeat(strapi, 'No reminders of reviews were sent', look, LOOK_EVERY_MS);
}

/** Makes the digest's one row. A new installation reminds nobody before its first Monday. */
export async function ensureDigest(strapi: Core.Strapi, now: Date): Promise<void> {
  if (await strapi.db.query(DIGEST).findOne({})) return;
  await strapi.db.query(DIGEST).create({ data: { week: weekOf(now) } });
}

/** The Monday whose reminders are the newest at an instant, in British time. */
export function weekOf(now: Date): string {
  const day = dayInBritain(new Date(now.getTime() - BEGINS_AT * HOUR_MS));
  const daysSinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}

/**
 * Reminds, once a week, everybody who has an overdue review of theirs; those of nobody are for all who may sign off.
 * May run on any instance at any time: only the one that moves the week on sends. Does nothing without e-mail.
 */
export async function sendDigest(strapi: Core.Strapi, now: Date): Promise<void> {
  if (!isEmailConfigured() || !(await claimWeek(strapi, weekOf(now)))) return;
  const overdue = (await findDueReviews(strapi, now)).filter(({ isOverdue }) => isOverdue);
  const people = await findThoseWhoMay(strapi, SIGN_OFF, null);
  await sendEmails(
    strapi,
    toMessages(people, overdue, (path) => adminAddress(strapi, path)),
  );
}

/** Claimed before it is sent: after a crash in between a week's reminder is missing, which beats a second one. */
async function claimWeek(strapi: Core.Strapi, week: string): Promise<boolean> {
  const where = { week: { $lt: week } };
  const { count } = await strapi.db.query(DIGEST).updateMany({ where, data: { week } });
  return count > 0;
}

/** One message to each person for whom something is overdue. */
export function toMessages(
  people: readonly Person[],
  overdue: readonly DueReview[],
  address: (path: string) => string,
): Message[] {
  const isSomebodys = (review: DueReview) => people.some((person) => isReviewOf(review, person));
  return people.flatMap((to) => {
    const own = overdue.filter((review) => isReviewOf(review, to) || !isSomebodys(review));
    if (own.length === 0) return [];
    const subject = own.length === 1 ? '1 review is overdue' : `${own.length} reviews are overdue`;
    return { to, subject, text: toText(to, own, address) };
  });
}

function toText({ name }: Person, reviews: DueReview[], address: (path: string) => string): string {
  const lines = reviews.map(
    ({ type, documentId, title, nextDue }) =>
      `- ${type.label} “${title}”, due on ${describeDay(nextDue)}\n  ${address(editViewPath(type, documentId))}`,
  );
  return [
    `Hello ${name},`,
    'the review of these is overdue. Open one, read it, and click “Sign off” in the box “Review”.',
    lines.join('\n'),
    'This reminder comes on Mondays, and only while something is overdue.',
  ].join('\n\n');
}
