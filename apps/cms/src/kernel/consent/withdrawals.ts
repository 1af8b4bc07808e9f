import { dayInBritain, type EntryRef, type PublicationState, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toTarget } from '../content-types';
import { hasReached, readState } from '../publication/log';

const WITHDRAWALS = 'api::consent.withdrawal';

const file = z.object({
  documentId: z.string(),
  name: z.string(),
  /** The entries for whose sake it was kept. */
  usedIn: z.array(z.string()),
});
const withdrawal = z.object({
  actor: z.string().nullable(),
  at: z.coerce.date(),
  files: z.array(file),
  /** When the consent was given, as `YYYY-MM-DD`. */
  givenOn: z.string().nullable(),
  /** From which day on it was withdrawn; missing in rows of earlier versions. */
  withdrawnOn: z.string().nullable(),
});

const row = z.object({
  title: z.string().nullable(),
  at: z.coerce.date(),
  revision: z.number().nullable(),
});

/** A file of an entry whose consent was withdrawn. */
export type WithdrawnFile = z.infer<typeof file>;
/** That a consent was withdrawn. */
export type Withdrawal = z.infer<typeof withdrawal>;
/** When the consent was given, and from which day on it was withdrawn, as `YYYY-MM-DD`. */
export interface WithdrawnDays {
  givenOn: string | null;
  withdrawnOn: string;
}

/**
 * Keeps that a consent was withdrawn, in the transaction that it is called in, once the entry is taken down.
 *
 * @param takenDownAt the revision of the log at which it was, if that is not the last one.
 */
export async function addWithdrawal(
  strapi: Core.Strapi,
  entry: EntryRef,
  title: string | null,
  data: Withdrawal,
  takenDownAt?: number,
): Promise<void> {
  const revision = takenDownAt ?? (await readState(strapi)).revision;
  await strapi.db.query(WITHDRAWALS).create({ data: { ...toTarget(entry), title, revision, ...data } });
}

/** The last withdrawal of the consent for an entry, or null. */
export async function findWithdrawal(
  strapi: Core.Strapi,
  entry: EntryRef,
): Promise<(Withdrawal & WithdrawnDays) | null> {
  const [row] = await strapi.db.query(WITHDRAWALS).findMany({
    where: toTarget(entry),
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!row) return null;
  const found = withdrawal.parse(row);
  return { ...found, withdrawnOn: dayOfWithdrawal(found, found.at) };
}

/**
 * From which day on a consent is withdrawn: what somebody filled in, when that is between the day of the
 * consent and today. Another day is mistyped, and would decide which later consent counts: then it is today.
 *
 * @param now when it is, or was, withdrawn.
 */
export function dayOfWithdrawal(
  { givenOn, withdrawnOn }: { givenOn: string | null; withdrawnOn: string | null },
  now: Date,
): string {
  const today = dayInBritain(now);
  if (withdrawnOn === null || withdrawnOn > today) return today;
  return givenOn !== null && withdrawnOn < givenOn ? today : withdrawnOn;
}

/**
 * The titles of entries whose consent was withdrawn, or which were deleted, after what a website shows was
 * read. Its revision tells: it may have been made long after, and by another clock. The time counts where
 * there is no revision to compare with, as after a restored backup.
 */
export async function findWithdrawnSince(
  strapi: Core.Strapi,
  { state, builtAt }: { state: PublicationState; builtAt: string },
): Promise<string[]> {
  const isOfThisLog = await hasReached(strapi, state);
  const rows = z.array(row).parse(await strapi.db.query(WITHDRAWALS).findMany({}));
  const later = rows.filter(({ revision, at }) =>
    isOfThisLog && revision !== null ? revision > state.revision : at > new Date(builtAt),
  );
  return [...new Set(later.map(({ title }) => showTitle(title)))];
}
