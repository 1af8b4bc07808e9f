import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readActor } from './actor';
import { appendToLog, type PublicationAction } from './log';
import { nudgePublisher } from './nudge-publisher';
import { readSnapshot } from './snapshot';

const FILE = 'plugin::upload.file';
/** What the document service calls that changes what is published. */
const RECORDED: Readonly<Record<string, PublicationAction>> = {
  publish: 'publish',
  unpublish: 'unpublish',
  delete: 'delete',
};

/** A call of the document service. */
export interface DocumentContext {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string };
}

/**
 * Appends a row to the publication log whenever published content changes, in the transaction of the change
 * itself: no publish without its row, no row without its publish. Then hurries the publisher.
 *
 * Watches the document service, through which the admin, the API and imports all go, and the media library,
 * whose alt texts and files show on published pages.
 */
export function recordChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = contentTypes.find((candidate) => contentTypeUid(candidate.name) === context.uid);
    const action = recordedAction(context as DocumentContext);
    if (!type || !action) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await next();
      await recordDocument(strapi, type, action, documentIdOf(context as DocumentContext, result));
      onCommit(() => nudgePublisher(strapi));
      return result;
    });
  });
}

/** Appends a row for each file of the media library that is changed or removed. */
export function recordFileChanges(strapi: Core.Strapi): void {
  const record =
    (action: PublicationAction) => async (event: { result?: { documentId?: string; name?: string } }) => {
      if (!event.result?.documentId) return;
      await appendToLog(strapi, {
        targetType: 'file',
        targetId: event.result.documentId,
        action,
        title: event.result.name ?? null,
        actor: readActor(strapi),
        snapshot: null,
      });
      nudgePublisher(strapi);
    };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterUpdate: record('update'),
    afterDelete: record('delete'),
  });
}

/** How a call changes what is published, if it does. Creating or updating with `status: 'published'` publishes as well. */
export function recordedAction({ action, params }: DocumentContext): PublicationAction | undefined {
  if ((action === 'create' || action === 'update') && params.status === 'published') return 'publish';
  return RECORDED[action];
}

/** The document that a call was about. */
export function documentIdOf({ params }: DocumentContext, result: unknown): string {
  const created = result as { documentId?: string } | null;
  const documentId = params.documentId ?? created?.documentId;
  if (!documentId) throw new Error('Strapi published a document without a documentId; nothing was saved.');
  return documentId;
}

async function recordDocument(
  strapi: Core.Strapi,
  type: ContentType,
  action: PublicationAction,
  targetId: string,
) {
  const snapshot = action === 'publish' ? await readSnapshot(strapi, type, targetId) : null;
  const title = snapshot?.[type.title];
  await appendToLog(strapi, {
    targetType: type.name,
    targetId,
    action,
    title: typeof title === 'string' ? title : null,
    actor: readActor(strapi),
    snapshot,
  });
}
