import { dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findThoseWhoMay, type Person } from '../access/person';
import { editViewPath } from '../editing/edit-view-path';
import { adminAddress, isEmailConfigured, type Message, sendEmails } from '../email/send-email';
import { type Repeated, repeat } from '../scheduling/repeat';
import { addDays, describeDay, SOON_DAYS } from './due';
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
 * Reminds, once a week, everybody who has a review of theirs that is overdue or due soon; those of nobody are for all who
 * may sign off. May run on any instance at any time: only the one that moves the week on sends. Does nothing without
 * e-mail.
 *
 * When not one message could be sent, the week is given back, and the next look tries again. That goes on to the end of
 * Monday and no longer: a mail server is mended within the day, a reminder in the middle of the week would be taken for a
 * second one, and what it tells of stands on the start page all the time.
 */
export async function sendDigest(strapi: Core.Strapi, now: Date): Promise<void> {
  if (!isEmailConfigured()) return;
  const week = weekOf(now);
  const before = await claimWeek(strapi, week);
  if (before === null) return;
  const messages = await writeMessages(strapi, now);
  if (messages.length === 0 || (await sendEmails(strapi, messages)) > 0) return;
  if (dayInBritain(now) === week) await moveWeek(strapi, week, before);
}

async function writeMessages(strapi: Core.Strapi, now: Date): Promise<Message[]> {
  const reviews = await findDueReviews(strapi, now);
  const people = await findThoseWhoMay(strapi, SIGN_OFF, null);
  return toMessages(people, reviews, (path) => adminAddress(strapi, path));
}

/**
 * Claimed before it is sent: after a crash in between a week's reminder is missing, which beats a second one.
 *
 * @returns the week that was reminded of before, or null when there is nothing to claim.
 */
async function claimWeek(strapi: Core.Strapi, week: string): Promise<string | null> {
  const row: { week: string } | null = await strapi.db.query(DIGEST).findOne({});
  if (row === null || row.week >= week) return null;
  return (await moveWeek(strapi, row.week, week)) ? row.week : null;
}

/** Of several instances that try at the same time one alone finds the week as it was. */
async function moveWeek(strapi: Core.Strapi, from: string, to: string): Promise<boolean> {
  const where = { week: from };
  const { count } = await strapi.db.query(DIGEST).updateMany({ where, data: { week: to } });
  return count > 0;
}

/** One message to each person for whom something is due. */
export function toMessages(
  people: readonly Person[],
  reviews: readonly DueReview[],
  address: (path: string) => string,
): Message[] {
  const isSomebodys = (review: DueReview) => people.some((person) => isReviewOf(review, person));
  return people.flatMap((to) => {
    const own = reviews.filter((review) => isReviewOf(review, to) || !isSomebodys(review));
    if (own.length === 0) return [];
    const overdue = own.filter(({ isOverdue }) => isOverdue);
    const soon = own.filter(({ isOverdue }) => !isOverdue);
    return { to, subject: toSubject(overdue.length, soon.length), text: toText(to, overdue, soon, address) };
  });
}

function toSubject(overdue: number, soon: number): string {
  const late = overdue === 1 ? '1 review is overdue' : `${overdue} reviews are overdue`;
  if (soon === 0) return late;
  if (overdue > 0) return `${late}, ${soon} due soon`;
  return soon === 1 ? '1 review is due soon' : `${soon} reviews are due soon`;
}

function toText(
  { name }: Person,
  overdue: readonly DueReview[],
  soon: readonly DueReview[],
  address: (path: string) => string,
): string {
  const list = (heading: string, reviews: readonly DueReview[]) =>
    reviews.length > 0 ? [heading, reviews.map((review) => toLine(review, address)).join('\n')] : [];
  return [
    `Hello ${name},`,
    ...list('the review of these is overdue:', overdue),
    ...list(`${overdue.length > 0 ? 'The' : 'the'} review of these is due within ${SOON_DAYS} days:`, soon),
    'Open one, read it, and click “Sign off” in the box “Review”.',
    'This reminder comes on Mondays, and only while something is overdue or due soon.',
  ].join('\n\n');
}

function toLine({ type, documentId, title, nextDue }: DueReview, address: (path: string) => string): string {
  return `- ${type.label} “${title}”, due on ${describeDay(nextDue)}\n  ${address(editViewPath(type, documentId))}`;
}
