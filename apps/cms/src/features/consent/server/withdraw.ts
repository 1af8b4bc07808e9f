import { isDeepStrictEqual } from 'node:util';
import { type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  addWithdrawal,
  dayOfWithdrawal,
  findWithdrawal,
  type Withdrawal,
  type WithdrawnDays,
  type WithdrawnFile,
} from '../../../kernel/consent/withdrawals';
import { contentTypeOf, uidOf } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { readPerson } from '../../../kernel/people/person';
import { writeActor } from '../../../kernel/people/stored-actor';
import { lockEntry } from '../../../kernel/snapshots/lock-entry';
import { demandDraft, readSnapshot } from '../../../kernel/snapshots/snapshot';
import { dropShareKey } from '../../preview/server/share-keys';
import { findConsentFiles, removeUnused } from './consent-files';
import { consentToWithdraw } from './consent-state';

const consented = z.object({ consent: z.object({ id: z.number() }) });

/**
 * Records that a consent was withdrawn, takes the entry down and ends the links to its draft that were
 * shared, in one transaction; then removes its files from the media library, but for those that
 * something else uses. Called again it tries again to remove what is left, also where somebody has
 * emptied the consent since.
 *
 * @throws NotFoundError when there is no such entry; ApplicationError when there is no consent to withdraw.
 */
export async function withdraw(strapi: Core.Strapi, entry: EntryRef, now: Date): Promise<void> {
  const files = await findConsentFiles(strapi, entry);
  await strapi.db.transaction(async () => {
    await lockEntry(strapi, entry);
    const before = await findWithdrawal(strapi, entry);
    const { title, ...days } = await markWithdrawn(strapi, entry, { now, before });
    const wasLive = await takeDown(strapi, entry);
    await dropShareKey(strapi, entry);
    await record(strapi, entry, { title, days, files, before, wasLive, now });
  });
  await removeUnused(strapi, entry, files);
}

interface Recorded {
  title: string | null;
  days: WithdrawnDays;
  files: readonly WithdrawnFile[];
  before: (Withdrawal & WithdrawnDays) | null;
  wasLive: boolean;
  now: Date;
}

/**
 * What was tried before stays on record, so that the receipt goes on telling of it; where
 * nothing is new, as it is.
 */
async function record(
  strapi: Core.Strapi,
  entry: EntryRef,
  { title, days, files, before, wasLive, now }: Recorded,
): Promise<void> {
  const known = new Map([...(before?.files ?? []), ...files].map((file) => [file.documentId, file]));
  const found = { ...days, files: [...known.values()] };
  if (before && !wasLive && isDeepStrictEqual(found, pick(before))) return;
  await addWithdrawal(strapi, entry, title, { ...found, actor: writeActor(readActor(strapi)), at: now });
}

function pick({ givenOn, withdrawnOn, files }: Withdrawal & WithdrawnDays) {
  return { givenOn, withdrawnOn, files };
}

async function markWithdrawn(
  strapi: Core.Strapi,
  entry: EntryRef,
  { now, before }: { now: Date; before: WithdrawnDays | null },
): Promise<WithdrawnDays & { title: string | null }> {
  const draft = await demandDraft(strapi, entry);
  const title = titleOf(contentTypeOf(entry), draft);
  const found = consentToWithdraw(draft, await readSnapshot(strapi, entry));
  if (!found && before) return { title, givenOn: before.givenOn, withdrawnOn: before.withdrawnOn };
  if (!found)
    throw new errors.ApplicationError('No consent is on record here, so there is none to withdraw.');
  const { givenOn } = found;
  const withdrawnOn = dayOfWithdrawal(found, now);
  // With its number the consent of the draft is changed; without one it is put back.
  const consent = { ...consented.safeParse(draft).data?.consent, ...found, withdrawnOn };
  const marked = { consent, publishAt: null, updatedBy: readPerson(strapi).id };
  await strapi.documents(uidOf(entry)).update({ documentId: entry.id, data: marked });
  return { title, givenOn, withdrawnOn };
}

/** @returns whether it was published. */
async function takeDown(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const documents = strapi.documents(uidOf(entry));
  const documentId = entry.id;
  const isLive = (await documents.findOne({ documentId, status: 'published' })) !== null;
  if (isLive) await documents.unpublish({ documentId });
  return isLive;
}
