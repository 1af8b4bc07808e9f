import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { givenOnIn, hasConsent } from '../../../kernel/consent/is-withdrawn';
import { addWithdrawal, findWithdrawal } from '../../../kernel/consent/withdrawals';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { isSaidByPerson, keepCopy } from './said-by-person';

interface Call {
  params: { documentId?: string; data?: Record<string, unknown> };
}

/**
 * Has a copy of an entry begin without the consent for it: nobody would withdraw that of the copy, too. One
 * of another day that is filled in with the copy is its own. A withdrawal goes with the words, so that only a
 * new consent publishes the copy; and that a person said them, so that no mark as an example does.
 */
export function copyWithoutConsent(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { params } = context as Call;
    if (context.action !== 'clone' || !type || !hasConsent(type)) return next();
    const source = refOf(type, params.documentId ?? '');
    return strapi.db.transaction(async () => {
      if (!(await hasOwnConsent(strapi, source, params.data)))
        params.data = { ...params.data, consent: null };
      const copied = await next();
      const copy = refOf(type, (copied as { documentId: string }).documentId);
      await copyWithdrawal(strapi, source, copy);
      if (await isSaidByPerson(strapi, source)) await keepCopy(strapi, copy);
      return copied;
    });
  });
}

async function hasOwnConsent(strapi: Core.Strapi, source: EntryRef, data: unknown): Promise<boolean> {
  const given = givenOnIn(data);
  const draft = await readSnapshot(strapi, source, 'draft');
  return given !== null && given !== givenOnIn(draft);
}

/** Its files are not the copy's: they are gone or on their way. */
async function copyWithdrawal(strapi: Core.Strapi, source: EntryRef, copy: EntryRef): Promise<void> {
  const found = await findWithdrawal(strapi, source);
  if (found === null) return;
  const { actor, at, givenOn, withdrawnOn } = found;
  await addWithdrawal(strapi, copy, null, { actor, at, givenOn, withdrawnOn, files: [] });
}
