import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readSaved } from './read-saved';

/** With what the admin says which version of the draft its form was filled from. */
const OPENED = 'x-opened-version';

/**
 * Refuses to save a form over what somebody saved since the form was opened. Only the admin's edit view says what it
 * opened; the API and imports write as before.
 */
export function refuseOverwriting(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if (context.action === 'update' && documentId) await refuse(strapi, context.uid, documentId);
    return next();
  });
}

async function refuse(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  const request = strapi.requestContext.get();
  const opened = Date.parse(String(request?.get(OPENED)));
  if (!request || Number.isNaN(opened) || !isOf(request.path, uid, documentId)) return;
  const saved = await readSaved(strapi, uid, documentId, request.state.user?.id);
  if (!saved || Date.parse(saved.at) <= opened) return;
  const message = `${saved.isMine ? 'You' : saved.by} saved this after you opened it here. Nothing was changed, and what you typed is kept.`;
  // A ValidationError with a path is the one error after which Strapi's form does not count as saved.
  throw new errors.ValidationError(message, {
    errors: [{ path: ['savedMeanwhile'], message, name: 'SavedMeanwhile' }],
    savedMeanwhile: saved,
  });
}

/** Saving an entry may change others besides, such as redirects, which no form was opened for. */
function isOf(path: string, uid: string, documentId: string): boolean {
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uid}`)) return false;
  const isSingle = contentTypes.some(({ kind, name }) => kind === 'single' && contentTypeUid(name) === uid);
  return isSingle || path.includes(`/${documentId}`);
}
