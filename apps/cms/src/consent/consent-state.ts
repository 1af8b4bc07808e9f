import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { type EntryKey, FILE_UID } from '../content-types';
import { findLastChange, readState } from '../publication/log';
import { readSnapshot } from '../publication/snapshot';
import { askReceipt, type PublisherReceipt } from '../website/publisher';
import { isTakenBack } from './is-withdrawn';
import type { ConsentState, FileFate, WithdrawalReceipt } from './shapes';
import { findWithdrawal, type Withdrawal, type WithdrawnFile } from './withdrawals';

const consent = z.object({
  scope: z.string().nullable(),
  givenOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
});

/** How the consent for an entry stands, and what a withdrawal has come to. */
export async function readConsentState(
  strapi: Core.Strapi,
  entry: EntryKey,
  mayWithdraw: boolean,
): Promise<ConsentState> {
  const { type, documentId } = entry;
  const draft = await readSnapshot(strapi, type, documentId, 'draft');
  if (draft === null) throw new errors.NotFoundError('This entry is not there any more.');
  const current = consent.safeParse(draft.consent).data ?? null;
  const last = await findWithdrawal(strapi, entry);
  // A consent that was given anew after a withdrawal counts again.
  const stands =
    last && ((current?.withdrawnOn ?? null) !== null || isTakenBack(current?.givenOn ?? null, last));
  const withdrawal = stands ? last : null;
  return {
    consent: current,
    isExample: draft.example === true,
    mayWithdraw,
    withdrawal: withdrawal && (await readReceipt(strapi, entry, withdrawal)),
  };
}

async function readReceipt(
  strapi: Core.Strapi,
  { type, documentId }: EntryKey,
  { actor, at, files }: Withdrawal,
): Promise<WithdrawalReceipt> {
  const seen = await receiptOf(strapi, type.name, documentId);
  const isOffPages = seen && isGone(seen);
  const fates: WithdrawalReceipt['files'] = [];
  for (const file of files)
    fates.push({ name: file.name, usedIn: file.usedIn, fate: await fateOf(strapi, file) });
  return {
    by: actor,
    at: at.toISOString(),
    isOffPages,
    since: isOffPages ? (seen?.searchSince ?? null) : null,
    pages: (seen?.pages ?? []).map(({ title }) => title),
    files: fates,
    isDone: isOffPages === true && fates.every(({ fate }) => fate === 'gone' || fate === 'kept'),
  };
}

/** On a large site search follows the pages a moment later. */
function isGone(seen: PublisherReceipt): boolean {
  return seen === NEVER_PUBLISHED || (seen.live && seen.pages.length === 0 && seen.searchSince !== null);
}

async function fateOf(strapi: Core.Strapi, { documentId, usedIn }: WithdrawnFile): Promise<FileFate> {
  if (await strapi.db.query(FILE_UID).findOne({ where: { documentId } }))
    return usedIn.length > 0 ? 'kept' : 'stuck';
  const seen = await receiptOf(strapi, 'file', documentId);
  return seen?.live && seen.files.length === 0 ? 'gone' : 'leaving';
}

/** What is live as of the last change, or null when the publisher does not answer. */
async function receiptOf(strapi: Core.Strapi, type: string, id: string): Promise<PublisherReceipt | null> {
  const change = await findLastChange(strapi, type, id);
  if (change === null) return NEVER_PUBLISHED;
  const { epoch } = await readState(strapi);
  return askReceipt({ type, id, epoch, revision: change.revision, at: change.at });
}

const NEVER_PUBLISHED: PublisherReceipt = {
  live: true,
  since: null,
  searchSince: null,
  problem: null,
  pages: [],
  files: [],
};
