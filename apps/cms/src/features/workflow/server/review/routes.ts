import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refOf } from '../../../../kernel/content-types';
import { readPerson } from '../../../../kernel/people/person';
import { PUBLISH, SIGN_OFF } from '../../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  may,
  parseBody,
  typeOf,
} from '../../../../kernel/routes/admin-routes';
import { REVIEWED_TYPES, readReviewState } from './review-state';
import { signOff, signOffWish } from './sign-off';

/**
 * `GET /review/:type/:id`: how the review of an entry stands; `POST /review/:type/:id/sign-off`
 * approves it, for those who may.
 */
export function addReviewRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/review', {
    'GET /:type/:id': (context) => answerState(strapi, context),
    'POST /:type/:id/sign-off': async (context) => {
      demand(context, SIGN_OFF);
      const type = reviewedTypeOf(context);
      const wish = parseBody(context, signOffWish);
      if (wish.publish) demand(context, PUBLISH, type);
      const entry = refOf(type, context.params.id);
      await signOff(strapi, { entry, wish, person: readPerson(strapi), now: new Date() });
      return answerState(strapi, context);
    },
  });
}

function answerState(strapi: Core.Strapi, context: AdminContext) {
  const type = reviewedTypeOf(context);
  const rights = { maySignOff: may(context, SIGN_OFF), mayPublish: may(context, PUBLISH, type) };
  return readReviewState(strapi, refOf(type, context.params.id), rights, new Date());
}

function reviewedTypeOf(context: AdminContext) {
  const type = typeOf(context);
  if (REVIEWED_TYPES.includes(type)) return type;
  throw new errors.NotFoundError(`There is no review of the type "${type.name}".`);
}
