import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { hasConsent } from '../../../kernel/consent/is-withdrawn';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { forgetWords } from './for-good';
import { keepDraft, type Reason } from './keep-draft';

/** What the document service calls that leaves nothing of a draft. */
const REASONS: Readonly<Record<string, Reason>> = { discardDraft: 'discarded', delete: 'deleted' };

/**
 * Set within each call of the document service: what is deleted there is deleted by another
 * change, and not by a person.
 */
const changing = new AsyncLocalStorage<true>();

/**
 * Keeps every draft that is about to be discarded or deleted, in whatever way and in the same
 * transaction. Only what is shown by consent is deleted for good, with all its versions: to delete it may
 * be what its person asked for.
 */
export function keepDrafts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const reason = REASONS[context.action];
    const { documentId } = context.params as { documentId?: string };
    const change = () => changing.run(true, async () => next());
    if (!type) return next();
    if (!reason || !documentId) return change();
    const isRemoved = reason === 'deleted' && changing.getStore() === true;
    const entry = refOf(type, documentId);
    const isForGood = reason === 'deleted' && hasConsent(type);
    return strapi.db.transaction(async () => {
      if (!isForGood) await keepDraft(strapi, entry, isRemoved ? 'removed' : reason);
      const result = await change();
      // As when publishing, the entry's rows are locked first and the log's second, or two
      // would wait for each other.
      if (isForGood) await forgetWords(strapi, entry);
      return result;
    });
  });
}
