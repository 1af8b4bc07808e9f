import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid, refOf, uidOf } from '../content-types';
import type { DocumentCall } from './document-call';

/** What the document service calls that changes an entry or publishes what it says. */
const CHANGES: ReadonlySet<string> = new Set(['update', 'publish', 'unpublish', 'discardDraft', 'delete']);

/**
 * Has changes of one entry wait for each other until they are committed: what one of them was checked
 * against is what it changes. Strapi itself locks the row of a draft only when it writes it, after the
 * rows of its parts, so that two could also wait for each other. To be registered before all that reads an
 * entry to decide something.
 */
export function changeInTurn(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { action, params } = context as DocumentCall;
    const { documentId } = params;
    if (!type || !documentId || !CHANGES.has(action)) return next();
    return strapi.db.transaction(async () => {
      await lockEntry(strapi, refOf(type, documentId));
      return next();
    });
  });
}

/**
 * Has others wait who change an entry, until the transaction ends that it is called in; and waits for those
 * who change it now. What is read of it afterwards is what they have committed.
 */
export async function lockEntry(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uidOf(entry));
  const draft = { document_id: entry.id, published_at: null };
  await strapi.db.transaction(async ({ trx }) => {
    const rows = strapi.db.getConnection(tableName).transacting(trx).select('id').where(draft);
    // A stronger lock would also stop those who save an entry that points to this one.
    await rows.forNoKeyUpdate();
  });
}
