import { dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { addDays } from '../../../../kernel/dates/distance';
import { type Repeated, repeat } from '../../../../kernel/dates/repeat';
import { adminAddress, isEmailConfigured, sendEmails } from '../../../../kernel/email/send-email';
import { gather } from './gather';
import { toMessages } from './messages';

const DIGEST = 'api::review.review-digest';
/** Reminders go out on Monday at seven, before the first patient. */
const HOUR_MS = 3_600_000;
const BEGINS_AT = 7;
const LOOK_EVERY_MS = 60_000;

/** Looks every minute whether reminders are to be sent. */
export function startDigest(strapi: Core.Strapi): Repeated {
  const look = () => sendDigest(strapi, new Date());
  return repeat(strapi, 'No reminders were sent', look, LOOK_EVERY_MS);
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
 * Reminds, once a week, everybody for whom something waits. May run on any instance at any time: only the one
 * that moves the week on sends. Does nothing without e-mail.
 *
 * When not one message could be sent, the week is given back, and the next look tries again. That goes on to
 * the end of Monday and no longer: a mail server is mended within the day, a reminder in the middle of the
 * week would be taken for a second one, and what it tells of stands on the start page all the time.
 */
export async function sendDigest(strapi: Core.Strapi, now: Date): Promise<void> {
  if (!isEmailConfigured()) return;
  const week = weekOf(now);
  const before = await readWeekBefore(strapi, week);
  if (before === null) return;
  // Gathered before the week is claimed: whatever fails here, the next look gathers again.
  const messages = toMessages(await gather(strapi, now), (path) => adminAddress(strapi, path));
  // Claimed before it is sent: after a crash in between a week's reminder is missing,
  // which beats a second one.
  if (!(await moveWeek(strapi, before, week))) return;
  if (messages.length === 0 || (await sendEmails(strapi, messages)) > 0) return;
  if (dayInBritain(now) === week) await moveWeek(strapi, week, before);
}

/** The week that was reminded of last, or null when this one was. */
async function readWeekBefore(strapi: Core.Strapi, week: string): Promise<string | null> {
  const row: { week: string } | null = await strapi.db.query(DIGEST).findOne({});
  return row === null || row.week >= week ? null : row.week;
}

/** Of several instances that try at the same time one alone finds the week as it was. */
async function moveWeek(strapi: Core.Strapi, from: string, to: string): Promise<boolean> {
  const where = { week: from };
  const { count } = await strapi.db.query(DIGEST).updateMany({ where, data: { week: to } });
  return count > 0;
}
