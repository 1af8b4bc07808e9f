import { standingOf } from '@pain/checks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameIn } from '../access/person';
import { type EntryKey, FILE_UID } from '../content-types';
import { findLastChange, readState } from '../publication/log';
import { readSnapshot } from '../publication/snapshot';
import { nameUsers } from '../uses/find-uses';
import { askPublisher, askReceipt, type PublisherReceipt } from '../website/publisher';
import { consentToWithdraw } from './consent-to-withdraw';
import { consentShape, isShown } from './is-shown';
import { isTakenBack } from './is-withdrawn';
import { findOtherUses } from './other-uses';
import type { ConsentState, FileReceipt, WithdrawalReceipt } from './shapes';
import { findWithdrawal, type Withdrawal, type WithdrawnFile } from './withdrawals';

/** How the consent for an entry stands, and what a withdrawal has come to. */
export async function readConsentState(
  strapi: Core.Strapi,
  entry: EntryKey,
  mayWithdraw: boolean,
  now: Date,
): Promise<ConsentState> {
  const { type, documentId } = entry;
  const draft = await readSnapshot(strapi, type, documentId, 'draft');
  if (draft === null) throw new errors.NotFoundError('This entry is not there any more.');
  const published = await readSnapshot(strapi, type, documentId);
  const current = consentShape.safeParse(draft.consent).data ?? null;
  const toWithdraw = consentToWithdraw(draft, published);
  const last = await findWithdrawal(strapi, entry);
  // A consent that was given anew after a withdrawal counts again, and has to be withdrawn again.
  const withdrawal = last && isTakenBack(toWithdraw?.givenOn ?? null, last) ? last : null;
  return {
    consent: current,
    standing: current && standingOf(current, now),
    isShown: isShown(published, now),
    isExample: draft.example === true && toWithdraw === null,
    isWithdrawable: toWithdraw !== null,
    mayWithdraw,
    withdrawal: withdrawal && (await readReceipt(strapi, entry, withdrawal)),
  };
}

async function readReceipt(
  strapi: Core.Strapi,
  entry: EntryKey,
  { actor, at, files }: Withdrawal,
): Promise<WithdrawalReceipt> {
  const { type, documentId } = entry;
  const seen = await receiptOf(strapi, type.name, documentId);
  const isOffPages = seen && isGone(seen);
  const fates: FileReceipt[] = [];
  for (const file of files) fates.push(await readFile(strapi, entry, file));
  return {
    by: actor && nameIn(actor),
    at: at.toISOString(),
    isHeld: ((await askPublisher())?.held ?? null) !== null,
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

/** What used a file on the day of the withdrawal may have left it since, and something else may have taken it up. */
async function readFile(
  strapi: Core.Strapi,
  entry: EntryKey,
  { documentId, name }: WithdrawnFile,
): Promise<FileReceipt> {
  if (await strapi.db.query(FILE_UID).findOne({ where: { documentId } })) {
    const uses = await findOtherUses(strapi, documentId, entry);
    const isPublic = uses.some(({ isPublished }) => isPublished);
    return { name, fate: uses.length > 0 ? 'kept' : 'stuck', usedIn: nameUsers(uses), isPublic };
  }
  const seen = await receiptOf(strapi, 'file', documentId);
  const isGone = seen?.live && seen.files.length === 0;
  return { name, fate: isGone ? 'gone' : 'leaving', usedIn: [], isPublic: false };
}

/** What is live as of the last change, or null when the publisher does not answer. */
async function receiptOf(strapi: Core.Strapi, type: string, id: string): Promise<PublisherReceipt | null> {
  const change = await findLastChange(strapi, type, id);
  if (change === null) return NEVER_PUBLISHED;
  const { epoch } = await readState(strapi);
  return askReceipt({ type, id, epoch, revision: change.revision });
}

const NEVER_PUBLISHED: PublisherReceipt = {
  live: true,
  since: null,
  searchSince: null,
  problem: null,
  pages: [],
  files: [],
};
