import type { Core } from '@strapi/strapi';
import { hasConsent } from '../../../kernel/consent/is-withdrawn';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { forgetWords } from './for-good';
import { keepDraft, type Reason } from './keep-draft';

/** What the document service calls that leaves nothing of a draft. */
const REASONS: Readonly<Record<string, Reason>> = { discardDraft: 'discarded', delete: 'deleted' };

/**
 * Keeps every draft that is about to be discarded or deleted, in whatever way and in the same transaction. Only what is
 * shown by consent is deleted for good, with all its versions: to delete it may be what its person asked for.
 */
export function keepDrafts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const reason = REASONS[context.action];
    const { documentId } = context.params as { documentId?: string };
    if (!type || !reason || !documentId) return next();
    const entry = refOf(type, documentId);
    const isForGood = reason === 'deleted' && hasConsent(type);
    return strapi.db.transaction(async () => {
      if (!isForGood) await keepDraft(strapi, entry, reason);
      const result = await next();
      // As when publishing, the entry's rows are locked first and the log's second, or two would wait for each other.
      if (isForGood) await forgetWords(strapi, entry);
      return result;
    });
  });
}
