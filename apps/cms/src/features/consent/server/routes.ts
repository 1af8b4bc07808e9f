import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasConsent } from '../../../kernel/consent/is-withdrawn';
import { contentTypeOf } from '../../../kernel/content-types';
import { PUBLISH } from '../../../kernel/people/rights';
import { type AdminContext, addAdminRoutes, demand, entryOf, may } from '../../../kernel/routes/admin-routes';
import { readConsentState } from './consent-state';
import { withdraw } from './withdraw';

/**
 * `GET /consent/:type/:id`: how the consent for an entry stands; `POST /consent/:type/:id/withdraw`
 * withdraws it, for those who may publish and take down such entries. From then on the withdrawn consent
 * publishes nothing any more.
 */
export function addConsentRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/consent', {
    'GET /:type/:id': (context) => answerState(strapi, context),
    'POST /:type/:id/withdraw': async (context) => {
      const entry = consentedEntryOf(context);
      demand(context, PUBLISH, entry);
      await withdraw(strapi, entry, new Date());
      return answerState(strapi, context);
    },
  });
}

function answerState(strapi: Core.Strapi, context: AdminContext) {
  const entry = consentedEntryOf(context);
  return readConsentState(strapi, entry, may(context, PUBLISH, entry), new Date());
}

function consentedEntryOf(context: AdminContext): EntryRef {
  const entry = entryOf(context);
  if (hasConsent(contentTypeOf(entry))) return entry;
  throw new errors.NotFoundError(`No consent belongs to the type "${entry.type}".`);
}
