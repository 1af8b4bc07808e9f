import { type ContentType, dayInBritain, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { givenOnIn, hasConsent } from '../../../kernel/consent/is-withdrawn';
import { addWithdrawal } from '../../../kernel/consent/withdrawals';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { writeActor } from '../../../kernel/people/stored-actor';
import { findLastChange } from '../../../kernel/publication/log';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';

/**
 * Records the deletion of what was published by somebody's consent as its withdrawal, in the same transaction: they may have asked for it,
 * and no earlier website that shows it is put back. To be registered before the publication log, whose row comes first then.
 */
export function recordDeletions(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { documentId } = context.params as { documentId?: string };
    if (context.action !== 'delete' || !type || !hasConsent(type) || !documentId) return next();
    return strapi.db.transaction(async () => {
      const shown = await findShown(strapi, type, documentId);
      const result = await next();
      if (shown) await record(strapi, type, documentId, shown);
      return result;
    });
  });
}

interface Shown {
  title: string | null;
  givenOn: string;
  /** At which it was taken down; undefined for what is still live. */
  revision: number | undefined;
}

/** Null for what was never published, and for examples, which nobody has given their consent for. */
async function findShown(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<Shown | null> {
  const entry = refOf(type, documentId);
  const last = await findLastChange(strapi, entry);
  const draft = await readSnapshot(strapi, entry, 'draft');
  if (last === null || draft === null) return null;
  const days = [draft, ...(await readEarlier(strapi, entry))].map(givenOnIn);
  const givenOn = days.find((day) => day !== null);
  if (!givenOn) return null;
  const revision = last.action === 'publish' ? undefined : last.revision;
  return { title: titleOf(type, draft), givenOn, revision };
}

async function record(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  { title, givenOn, revision }: Shown,
): Promise<void> {
  const at = new Date();
  const withdrawal = {
    givenOn,
    withdrawnOn: dayInBritain(at),
    files: [],
    at,
    actor: writeActor(readActor(strapi)),
  };
  await addWithdrawal(strapi, refOf(type, documentId), title, withdrawal, revision);
}
