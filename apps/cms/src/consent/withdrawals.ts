import { dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { EntryKey } from '../content-types';

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

/** A file of an entry whose consent was withdrawn. */
export type WithdrawnFile = z.infer<typeof file>;
/** That a consent was withdrawn. */
export type Withdrawal = z.infer<typeof withdrawal>;
/** When the consent was given, and from which day on it was withdrawn, as `YYYY-MM-DD`. */
export interface WithdrawnDays {
  givenOn: string | null;
  withdrawnOn: string;
}

/** Keeps that a consent was withdrawn, in the transaction that it is called in. */
export async function addWithdrawal(
  strapi: Core.Strapi,
  { type, documentId }: EntryKey,
  title: string | null,
  data: Withdrawal,
): Promise<void> {
  await strapi.db
    .query(WITHDRAWALS)
    .create({ data: { targetType: type.name, targetId: documentId, title, ...data } });
}

/** The last withdrawal of the consent for an entry, or null. */
export async function findWithdrawal(
  strapi: Core.Strapi,
  { type, documentId }: EntryKey,
): Promise<(Withdrawal & WithdrawnDays) | null> {
  const [row] = await strapi.db.query(WITHDRAWALS).findMany({
    where: { targetType: type.name, targetId: documentId },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!row) return null;
  const found = withdrawal.parse(row);
  return { ...found, withdrawnOn: found.withdrawnOn ?? dayInBritain(found.at) };
}

/** The titles of entries whose consent was withdrawn after an instant. */
export async function findWithdrawnSince(strapi: Core.Strapi, since: Date): Promise<string[]> {
  const rows: { title: string | null }[] = await strapi.db
    .query(WITHDRAWALS)
    .findMany({ select: ['title'], where: { at: { $gt: since } } });
  return [...new Set(rows.map(({ title }) => title ?? 'Untitled'))];
}
