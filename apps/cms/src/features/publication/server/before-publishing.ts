import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { type DocumentCall, documentIdOf, isPublishing } from '../../../kernel/snapshots/document-call';

/**
 * Has something look at each entry before it is published, in whatever way: by hand, by schedule, by API or
 * by a command. What it throws refuses the publishing. Saving a draft is nothing that it is asked about.
 *
 * @param look reads the draft: what is to be published is what it says.
 */
export function beforePublishing(strapi: Core.Strapi, look: (entry: EntryRef) => Promise<void>): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const call = context as DocumentCall;
    if (!type || !isPublishing(call)) return next();
    if (call.action === 'publish') {
      await look(refOf(type, call.params.documentId ?? ''));
      return next();
    }
    // What is to be published is known once it is saved; a refusal undoes the saving.
    return strapi.db.transaction(async () => {
      const result = await next();
      await look(refOf(type, documentIdOf(call, result)));
      return result;
    });
  });
}
