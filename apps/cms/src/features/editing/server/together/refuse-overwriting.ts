import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../../../kernel/content-types';
import { readSaved } from './read-saved';

/** With what the admin says which version of the draft its form was filled from. */
const OPENED = 'x-opened-version';

/** What takes the place of a draft, and what is said when somebody else's newer one is kept from it. */
const OVERWRITING: Readonly<Record<string, string>> = {
  update: 'Nothing was changed, and what you typed is kept.',
  discardDraft: 'Nothing was discarded. Load the page again to see what is saved now.',
};

/**
 * Refuses to save a form over what somebody saved since the form was opened, and to discard that. Only the admin's edit
 * view says what it opened; the API and imports write as before.
 */
export function refuseOverwriting(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    const outcome = OVERWRITING[context.action];
    if (outcome && documentId) await refuse(strapi, context.uid, documentId, outcome);
    return next();
  });
}

async function refuse(strapi: Core.Strapi, uid: string, documentId: string, outcome: string): Promise<void> {
  const request = strapi.requestContext.get();
  const opened = Date.parse(String(request?.get(OPENED)));
  if (!request || Number.isNaN(opened) || !isOf(request.path, uid, documentId)) return;
  const saved = await readSaved(strapi, uid, documentId, request.state.user?.id);
  if (!saved || Date.parse(saved.at) <= opened) return;
  const message = `${saved.isMine ? 'You' : saved.by} saved this after you opened it here. ${outcome}`;
  // A ValidationError with a path is the one error after which Strapi's form does not count as saved.
  throw new errors.ValidationError(message, {
    errors: [{ path: ['savedMeanwhile'], message, name: 'SavedMeanwhile' }],
    savedMeanwhile: saved,
  });
}

/** Saving an entry may change others besides, such as redirects, which no form was opened for. */
function isOf(path: string, uid: string, documentId: string): boolean {
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uid}`)) return false;
  return findTypeByUid(uid)?.kind === 'single' || path.includes(`/${documentId}`);
}
