import { standingOf } from '@pain/checks/consent';
import { type EntryRef, fileRef, type Receipt } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { type Consent, consentShape, isShown } from '../../../kernel/consent/is-shown';
import { isTakenBack } from '../../../kernel/consent/is-withdrawn';
import { findWithdrawal, type Withdrawal, type WithdrawnFile } from '../../../kernel/consent/withdrawals';
import { FILE_UID } from '../../../kernel/content-types';
import { describeStored } from '../../../kernel/people/describe-actor';
import { findLastChange, readState } from '../../../kernel/publication/log';
import { demandDraft, readSnapshot } from '../../../kernel/snapshots/snapshot';
import { askPublisher, askReceipt } from '../../../publisher-client/publisher';
import { findFileUses, nameUsers } from '../../usage/server/find-uses';
import type { Use } from '../../usage/shapes';
import type { ConsentState, FileReceipt, WithdrawalReceipt } from '../shapes';
import { copyStateOf } from './copy-state';

/** How the consent for an entry stands, and what a withdrawal has come to. */
export async function readConsentState(
  strapi: Core.Strapi,
  entry: EntryRef,
  mayWithdraw: boolean,
  now: Date,
): Promise<ConsentState> {
  const draft = await demandDraft(strapi, entry);
  const published = await readSnapshot(strapi, entry);
  const current = consentShape.safeParse(draft.consent).data ?? null;
  const toWithdraw = consentToWithdraw(draft, published);
  const last = await findWithdrawal(strapi, entry);
  // A consent that was given again after a withdrawal counts, and has to be withdrawn again.
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
  entry: EntryRef,
  { actor, at, files }: Withdrawal,
): Promise<WithdrawalReceipt> {
  const seen = await receiptOf(strapi, entry);
  const isOffPages = seen && isGone(seen);
  const fates: FileReceipt[] = [];
  for (const file of files) fates.push(await readFile(strapi, entry, file));
  const publisher = (await askPublisher()).answer;
  const copy = publisher && copyStateOf(publisher);
  const isOffCopy = copy === 'none' || copy === 'current';
  return {
    by: actor && describeStored(actor).by,
    at: at.toISOString(),
    isHeld: (publisher?.held ?? null) !== null,
    isOffPages,
    since: isOffPages ? (seen?.searchSince ?? null) : null,
    pages: (seen?.pages ?? []).map(({ title }) => title),
    files: fates,
    copy,
    isDone: isOffPages === true && isOffCopy && fates.every(({ fate }) => fate === 'gone' || fate === 'kept'),
  };
}

/** On a large site search follows the pages a moment later. */
function isGone(seen: Receipt): boolean {
  return seen === NEVER_PUBLISHED || (seen.live && seen.pages.length === 0 && seen.searchSince !== null);
}

/**
 * What used a file on the day of the withdrawal may have left it since, and something
 * else may have taken it up.
 */
async function readFile(
  strapi: Core.Strapi,
  entry: EntryRef,
  { documentId, name }: WithdrawnFile,
): Promise<FileReceipt> {
  if (await strapi.db.query(FILE_UID).findOne({ where: { documentId } })) {
    const uses = await findOtherUses(strapi, documentId, entry);
    const isPublic = uses.some(({ isPublished }) => isPublished);
    return { name, fate: uses.length > 0 ? 'kept' : 'stuck', usedIn: nameUsers(uses), isPublic };
  }
  const seen = await receiptOf(strapi, fileRef(documentId));
  const isGone = seen?.live && seen.files.length === 0;
  return { name, fate: isGone ? 'gone' : 'leaving', usedIn: [], isPublic: false };
}

/** What is live as of the last change, or null when that is not known from the publisher. */
async function receiptOf(strapi: Core.Strapi, entry: EntryRef): Promise<Receipt | null> {
  const change = await findLastChange(strapi, entry);
  if (change === null) return NEVER_PUBLISHED;
  const { epoch } = await readState(strapi);
  return (await askReceipt({ ...entry, epoch, revision: change.revision })).answer;
}

const NEVER_PUBLISHED: Receipt = {
  live: true,
  since: null,
  searchSince: null,
  problem: null,
  pages: [],
  files: [],
};

const consented = z.object({ consent: consentShape });

/**
 * The consent that a withdrawal of an entry is of: that of its draft or, when it or its day was taken out
 * there, the one of the version on the website. Null when there is none.
 */
export function consentToWithdraw(draft: unknown, published: unknown): Consent | null {
  const own = consented.safeParse(draft).data?.consent ?? null;
  const shown = consented.safeParse(published).data?.consent;
  if (!shown || (own !== null && own.givenOn !== null)) return own;
  return { ...shown, withdrawnOn: own?.withdrawnOn ?? shown.withdrawnOn };
}

/** What uses a file of an entry besides the entry itself, in drafts and in what is published. */
export async function findOtherUses(strapi: Core.Strapi, fileId: string, entry: EntryRef): Promise<Use[]> {
  return (await findFileUses(strapi, fileId)).filter((use) => use.documentId !== entry.id);
}
