import { type ContentType, contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '../../../../kernel/content-types';
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
export async function findMissed(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<MissedSchedule | null> {
  return strapi.db.query(MISSED).findOne({ where: whereOf(type, documentId) });
}

/** What failed before of that which is due for an entry, and is to be tried again; or null. */
export async function findRetried(
  strapi: Core.Strapi,
  { type, documentId, action }: EntryKey & Pick<DueAction, 'action'>,
): Promise<MissedSchedule | null> {
  const missed = await findMissed(strapi, type, documentId);
  return missed !== null && !missed.gaveUp && missed.action === action ? missed : null;
}

/** Everything that was missed and that nobody has dealt with, the oldest first, with the type that it is of. */
export async function listMissed(strapi: Core.Strapi): Promise<(MissedSchedule & EntryKey)[]> {
  const rows = await strapi.db.query(MISSED).findMany({ orderBy: { plannedFor: 'asc' } });
  return rows.flatMap((row: MissedSchedule & { targetType: string; targetId: string }) => {
    const type = contentTypes.find(({ name }) => name === row.targetType);
    return type ? [{ ...row, type, documentId: row.targetId }] : [];
  });
}

/** Keeps what was missed for an entry, in the place of what was missed for it before. */
export async function keepMissed(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  missed: MissedSchedule,
): Promise<void> {
  await forgetMissed(strapi, type, documentId);
  await strapi.db.query(MISSED).create({ data: { ...whereOf(type, documentId), ...missed } });
}

/** Forgets what was missed for an entry: somebody has dealt with it. */
export async function forgetMissed(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  await strapi.db.query(MISSED).deleteMany({ where: whereOf(type, documentId) });
}

function whereOf(type: ContentType, documentId: string) {
  return { targetType: type.name, targetId: documentId };
}
