import { type EntryRef, findType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { fromTarget, type Target, toTarget } from '../../../../kernel/content-types';
import type { DueAction } from './decide';

/** Where staff see what could not be published or unpublished at its time. */
const MISSED = 'api::scheduling.missed-schedule';

/** Something that could not be done at its time. */
export interface MissedSchedule extends DueAction {
  /** As staff know it, such as `FAQ “How long is it?”`. */
  entry: string;
  /** What is wrong and what to do. */
  problem: string;
  gaveUp: boolean;
  attempts: number;
  lastAttempt: string;
}

/** What was missed for an entry, or null. */
export async function findMissed(strapi: Core.Strapi, entry: EntryRef): Promise<MissedSchedule | null> {
  return strapi.db.query(MISSED).findOne({ where: toTarget(entry) });
}

/** What failed before of that which is due for an entry, and is to be tried again; or null. */
export async function findRetried(
  strapi: Core.Strapi,
  entry: EntryRef & Pick<DueAction, 'action'>,
): Promise<MissedSchedule | null> {
  const missed = await findMissed(strapi, entry);
  return missed !== null && !missed.gaveUp && missed.action === entry.action ? missed : null;
}

/**
 * Everything that was missed and that nobody has dealt with, the oldest first, with the type that it is of.
 */
export async function listMissed(strapi: Core.Strapi): Promise<(MissedSchedule & EntryRef)[]> {
  const rows = await strapi.db.query(MISSED).findMany({ orderBy: { plannedFor: 'asc' } });
  return rows.flatMap((row: MissedSchedule & Target) =>
    findType(row.targetType) ? [{ ...row, ...fromTarget(row) }] : [],
  );
}

/** Stores what was missed for an entry instead of what was missed for it before. */
export async function keepMissed(
  strapi: Core.Strapi,
  entry: EntryRef,
  missed: MissedSchedule,
): Promise<void> {
  await forgetMissed(strapi, entry);
  await strapi.db.query(MISSED).create({ data: { ...toTarget(entry), ...missed } });
}

/** Forgets what was missed for an entry: somebody has dealt with it. */
export async function forgetMissed(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await strapi.db.query(MISSED).deleteMany({ where: toTarget(entry) });
}
