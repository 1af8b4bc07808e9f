import { type ContentType, dayInBritain, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentTypeOf, DRAFT, uidOf } from '../content-types';
import { findWithdrawal, type WithdrawnDays } from './withdrawals';

const draft = z.object({
  consent: z.object({ givenOn: z.string().nullable(), withdrawnOn: z.string().nullable() }).nullish(),
});

const consented = z.object({ consent: z.object({ givenOn: z.string() }) });

/**
 * Whether a consent is one that was taken back, though a restored version or an emptied field may not say so.
 * One that was given on the day of the withdrawal or later is a new one: somebody may agree again within an
 * hour. But when the withdrawn one was of that very day, a consent of that day is taken for it: of two forms
 * of one day nobody could tell which was the last, and to show what was withdrawn is the worse mistake.
 */
export function isTakenBack(givenOn: string | null, withdrawn: WithdrawnDays): boolean {
  return givenOn === null || givenOn < withdrawn.withdrawnOn || givenOn === withdrawn.givenOn;
}

/**
 * The withdrawal of the very consent that the draft of an entry has, or null. Without a consent it still is
 * what the person withdrew, also when it is marked as an example.
 */
export async function findTakenBack(strapi: Core.Strapi, entry: EntryRef): Promise<WithdrawnDays | null> {
  const { consent } = await readDraft(strapi, entry);
  const last = await findWithdrawal(strapi, entry);
  return last && isTakenBack(consent?.givenOn ?? null, last) ? last : null;
}

/** Whether the person whose words or picture the draft of an entry holds has withdrawn their consent. */
export async function isWithdrawn(strapi: Core.Strapi, entry: EntryRef, now: Date): Promise<boolean> {
  if (!hasConsent(contentTypeOf(entry))) return false;
  const day = (await readDraft(strapi, entry)).consent?.withdrawnOn ?? null;
  return (day !== null && day <= dayInBritain(now)) || (await findTakenBack(strapi, entry)) !== null;
}

/** The day on which consent was given for what an entry says, as it says itself; null when it names none. */
export function givenOnIn(entry: unknown): string | null {
  return consented.safeParse(entry).data?.consent.givenOn ?? null;
}

/** Whether entries of a type are shown only by consent. */
export function hasConsent(type: ContentType): boolean {
  return 'consent' in type.fields;
}

async function readDraft(strapi: Core.Strapi, entry: EntryRef): Promise<z.infer<typeof draft>> {
  const where = { documentId: entry.id, ...DRAFT };
  return draft.parse((await strapi.db.query(uidOf(entry)).findOne({ where, populate: ['consent'] })) ?? {});
}
