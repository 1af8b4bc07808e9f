import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, findTypeByUid, refOf, uidOf } from '../../../../kernel/content-types';
import { fieldError } from '../../../../kernel/errors/field-error';
import { OPENED } from '../../shapes';
import { readSaved } from './read-saved';

/** What takes the place of a draft, and what is said when somebody else's newer one is kept from it. */
const OVERWRITING: Readonly<Record<string, string>> = {
  update: 'Nothing was changed, and what you typed is kept.',
  discardDraft: 'Nothing was discarded. Load the page again to see what is saved now.',
};

/**
 * Refuses to save a form over what somebody saved since the form was opened, and to discard that. Only the
 * admin's edit view says what it opened; the API and imports write as before.
 */
export function refuseOverwriting(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    const type = findTypeByUid(context.uid);
    const outcome = OVERWRITING[context.action];
    if (type && outcome && documentId) await refuse(strapi, refOf(type, documentId), outcome);
    return next();
  });
}

async function refuse(strapi: Core.Strapi, entry: EntryRef, outcome: string): Promise<void> {
  const request = strapi.requestContext.get();
  const opened = Date.parse(String(request?.get(OPENED)));
  if (!request || Number.isNaN(opened) || !isOf(request.path, entry)) return;
  const saved = await readSaved(strapi, entry, request.state.user?.id);
  if (!saved || Date.parse(saved.at) <= opened) return;
  const message = `${saved.isMine ? 'You' : saved.by} saved this after you opened it here. ${outcome}`;
  const fault = { path: ['savedMeanwhile'], message };
  throw fieldError(message, 'SavedMeanwhile', [fault], { savedMeanwhile: saved });
}

/** Saving an entry may change others besides, such as redirects, which no form was opened for. */
function isOf(path: string, entry: EntryRef): boolean {
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uidOf(entry)}`)) return false;
  return contentTypeOf(entry).kind === 'single' || path.includes(`/${entry.id}`);
}
