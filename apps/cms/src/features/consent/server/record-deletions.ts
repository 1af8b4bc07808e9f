import { type ContentType, dayInBritain, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { givenOnIn, hasConsent } from '../../../kernel/consent/is-withdrawn';
import { addWithdrawal, type WithdrawnFile } from '../../../kernel/consent/withdrawals';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { writeActor } from '../../../kernel/people/stored-actor';
import { findLastChange, type LastChange } from '../../../kernel/publication/log';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';
import { findConsentFiles, removeUnused } from './consent-files';

/**
 * Treats the deletion of what somebody gave their consent for as its withdrawal: they may have asked for it.
 * What was published is recorded, in the same transaction, so that no earlier website that shows it is put
 * back; then its files are removed, but for those that something else uses: nobody would find them any more.
 * To be registered before the publication log, whose row comes first then.
 */
export function recordDeletions(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { documentId } = context.params as { documentId?: string };
    if (context.action !== 'delete' || !type || !hasConsent(type) || !documentId) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const consented = await findConsented(strapi, type, documentId);
      const result = await next();
      if (consented?.last) await record(strapi, consented, consented.last);
      if (consented) onCommit(() => void removeUnused(strapi, consented.entry, consented.files));
      return result;
    });
  });
}

interface Consented {
  entry: EntryRef;
  title: string | null;
  givenOn: string;
  files: WithdrawnFile[];
  /** Null for what was never published. */
  last: LastChange | null;
}

/** Null for examples, which nobody has given their consent for. */
async function findConsented(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Consented | null> {
  const entry = refOf(type, documentId);
  const draft = await readSnapshot(strapi, entry, 'draft');
  if (draft === null) return null;
  const days = [draft, ...(await readEarlier(strapi, entry))].map(givenOnIn);
  const givenOn = days.find((day) => day !== null);
  if (!givenOn) return null;
  const files = await findConsentFiles(strapi, entry);
  const last = await findLastChange(strapi, entry);
  return { entry, title: titleOf(type, draft), givenOn, files, last };
}

async function record(
  strapi: Core.Strapi,
  { entry, title, givenOn, files }: Consented,
  last: LastChange,
): Promise<void> {
  const at = new Date();
  const days = { givenOn, withdrawnOn: dayInBritain(at) };
  const withdrawal = { ...days, files, at, actor: writeActor(readActor(strapi)) };
  // What is still live is taken down by the deletion itself.
  const takenDownAt = last.action === 'publish' ? undefined : last.revision;
  await addWithdrawal(strapi, entry, title, withdrawal, takenDownAt);
}
