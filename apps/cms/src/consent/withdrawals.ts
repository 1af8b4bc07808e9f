import { type ContentType, dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

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
});

/** The days of the consent that was withdrawn. In Strapi's own store: rows say what was done, and not what was before. */
const days = z.object({ givenOn: z.string().nullable(), withdrawnOn: z.string() });

/** An entry whose consent is spoken of. */
export interface EntryKey {
  type: ContentType;
  documentId: string;
}

/** A file of an entry whose consent was withdrawn. */
export type WithdrawnFile = z.infer<typeof file>;
/** That a consent was withdrawn. */
export type Withdrawal = z.infer<typeof withdrawal>;
/** When the consent was given, and from which day on it was withdrawn, as `YYYY-MM-DD`. */
export type WithdrawnDays = z.infer<typeof days>;

/** Keeps that a consent was withdrawn, in the transaction that it is called in. */
export async function addWithdrawal(
  strapi: Core.Strapi,
  entry: EntryKey,
  { title, ...withdrawn }: WithdrawnDays & { title: string | null },
  data: Withdrawal,
): Promise<void> {
  const { type, documentId } = entry;
  await strapi.db
    .query(WITHDRAWALS)
    .create({ data: { targetType: type.name, targetId: documentId, title, ...data } });
  await storeOf(strapi, entry).set({ value: days.parse(withdrawn) });
}

/** The last withdrawal of the consent for an entry, or null. */
export async function findWithdrawal(
  strapi: Core.Strapi,
  entry: EntryKey,
): Promise<(Withdrawal & WithdrawnDays) | null> {
  const { type, documentId } = entry;
  const [row] = await strapi.db.query(WITHDRAWALS).findMany({
    where: { targetType: type.name, targetId: documentId },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!row) return null;
  const found = withdrawal.parse(row);
  const withdrawn = days.safeParse(await storeOf(strapi, entry).get({})).data;
  return { ...found, ...(withdrawn ?? { givenOn: null, withdrawnOn: dayInBritain(found.at) }) };
}

function storeOf(strapi: Core.Strapi, { type, documentId }: EntryKey) {
  return strapi.store({ type: 'plugin', name: 'consent', key: `withdrawn:${type.name}:${documentId}` });
}
