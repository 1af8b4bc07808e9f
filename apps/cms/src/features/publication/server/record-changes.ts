import { fileRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID, findTypeByUid, refOf, toTarget } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { writeActor } from '../../../kernel/people/stored-actor';
import { appendToLog, type PublicationAction } from '../../../kernel/publication/log';
import { recordEntry } from '../../../kernel/publication/record-entry';
import { type DocumentCall, documentIdOf, isPublishing } from '../../../kernel/snapshots/document-call';
import { nudgePublisher } from './nudge-publisher';

/** What takes down what is published. */
const TAKING_DOWN: Readonly<Record<string, PublicationAction>> = { unpublish: 'unpublish', delete: 'delete' };

/**
 * Appends a row to the publication log whenever published content changes, in the transaction of the change
 * itself: no publish without its row, no row without its publish. Then hurries the publisher.
 *
 * Watches the document service, through which the admin, the API and imports all go, and the media library,
 * whose alt texts and files show on published pages.
 */
export function recordChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const call = context as DocumentCall;
    const action = recordedAction(call);
    if (!type || !action) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await next();
      await recordEntry(strapi, refOf(type, documentIdOf(call, result)), action);
      onCommit(() => nudgePublisher(strapi));
      return result;
    });
  });
}

/**
 * Appends a row for each file of the media library that is changed or removed, in the
 * transaction of the change.
 */
export function recordFileChanges(strapi: Core.Strapi): void {
  changeInTransaction(strapi);
  const record =
    (action: PublicationAction) => async (event: { result?: { documentId?: string; name?: string } }) => {
      if (event.result?.documentId)
        await recordFile(strapi, action, event.result.documentId, event.result.name ?? null);
    };
  strapi.db.lifecycles.subscribe({
    models: [FILE_UID],
    afterUpdate: record('update'),
    afterDelete: record('delete'),
  });
}

/**
 * Strapi changes files without a transaction, and what a hook does after that is too late to undo
 * it. Around the row alone: a transaction that waits for a picture to be resized would keep
 * everybody else waiting on SQLite.
 */
function changeInTransaction(strapi: Core.Strapi): void {
  const files = strapi.db.query(FILE_UID);
  const { update, delete: remove } = files;
  files.update = (params) => strapi.db.transaction(() => update(params));
  files.delete = (params) => strapi.db.transaction(() => remove(params));
}

async function recordFile(
  strapi: Core.Strapi,
  action: PublicationAction,
  id: string,
  title: string | null,
): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    await appendToLog(strapi, {
      ...toTarget(fileRef(id)),
      action,
      title,
      actor: writeActor(readActor(strapi)),
      snapshot: null,
    });
    onCommit(() => nudgePublisher(strapi));
  });
}

/** How a call changes what is published, if it does. */
export function recordedAction(call: DocumentCall): PublicationAction | undefined {
  return isPublishing(call) ? 'publish' : TAKING_DOWN[call.action];
}
