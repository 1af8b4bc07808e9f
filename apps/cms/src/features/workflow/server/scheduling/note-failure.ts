import { schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clearAllDue } from './claim';
import { isHopeless } from './decide';
import { describeEntry, describeFailure, isContentAtFault } from './describe-failure';
import type { DueEntry } from './due-entries';
import { findRetried, keepMissed } from './missed-schedules';

/**
 * Keeps for staff what could not be done at its time. An entry that is itself at fault is tried no more: a
 * person corrects it and decides, since nobody wants a half-corrected entry to go live automatically. After
 * anything else, such as a database that doesn't answer, it is tried again for about a quarter of an hour.
 */
export async function noteFailure(
  strapi: Core.Strapi,
  entry: DueEntry,
  error: unknown,
  now: Date,
): Promise<void> {
  const { action, plannedFor } = entry;
  const attempts = ((await findRetried(strapi, entry))?.attempts ?? 0) + 1;
  const gaveUp = isContentAtFault(error) || isHopeless(attempts);
  const problem = describeFailure(entry, error, gaveUp);
  strapi.log.error(`${describeEntry(entry)}: ${problem}`);
  const lastAttempt = now.toISOString();
  const missed = { entry: describeEntry(entry), problem, gaveUp, attempts, lastAttempt, action, plannedFor };
  await strapi.db.transaction(async () => {
    if (gaveUp) await clearAllDue(strapi, entry, now);
    await keepMissed(strapi, entry, missed);
  });
}

/**
 * Cancels the publishing of an entry that was planned to be unpublished before, and keeps that for staff:
 * it would go live and stay.
 *
 * @param publishAt when it was to be published, as an ISO 8601 instant.
 */
export async function cancelPublishing(
  strapi: Core.Strapi,
  entry: DueEntry,
  publishAt: string,
  now: Date,
): Promise<void> {
  const cancelled: DueEntry = { ...entry, action: 'publish', plannedFor: publishAt };
  await clearAllDue(strapi, cancelled, new Date(publishAt));
  const error = new errors.ApplicationError(
    `“${schedule.unpublishAt.label}” was before “${schedule.publishAt.label}”, so it would have stayed on the website.`,
  );
  await noteFailure(strapi, cancelled, error, now);
}
