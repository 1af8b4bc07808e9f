import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readPerson } from '../../../../kernel/people/person';
import { PUBLISH, UPDATE } from '../../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  may,
  parseBody,
  typeOf,
} from '../../../../kernel/routes/admin-routes';
import { approve, approveWish, returnWish, returnWithComment } from './answer';
import { type ApprovalRights, readApprovalState } from './approval-state';
import { ask, askWish } from './ask';

/**
 * `GET /approval/:type/:id`: whether somebody asks for an entry to be published. Those who write and may not publish
 * `POST …/ask`; those who may publish `POST …/approve` or `POST …/return`. All answer how it stands then.
 */
export function addApprovalRoutes(strapi: Core.Strapi): void {
  const state = (context: AdminContext) => answerState(strapi, context);
  addAdminRoutes(strapi, '/approval', {
    'GET /:type/:id': state,
    'POST /:type/:id/ask': async (context) => {
      const type = typeOf(context);
      if (!rightsOf(context, type).mayAsk) throw new errors.ForbiddenError();
      const wish = parseBody(context, askWish);
      const documentId = context.params.id;
      await ask(strapi, { type, documentId, wish, person: readPerson(strapi), now: new Date() });
      return state(context);
    },
    'POST /:type/:id/approve': async (context) => {
      const type = answeredTypeOf(context);
      const { fingerprint } = parseBody(context, approveWish);
      await approve(strapi, type, context.params.id, fingerprint);
      return state(context);
    },
    'POST /:type/:id/return': async (context) => {
      const type = answeredTypeOf(context);
      const { comment } = parseBody(context, returnWish);
      await returnWithComment(strapi, type, context.params.id, comment, readPerson(strapi));
      return state(context);
    },
  });
}

function answeredTypeOf(context: AdminContext): ContentType {
  const type = typeOf(context);
  demand(context, PUBLISH, type);
  return type;
}

function answerState(strapi: Core.Strapi, context: AdminContext) {
  const type = typeOf(context);
  const rights = rightsOf(context, type);
  return readApprovalState(strapi, type, context.params.id, readPerson(strapi), rights);
}

function rightsOf(context: AdminContext, type: ContentType): ApprovalRights {
  const mayAnswer = may(context, PUBLISH, type);
  return { mayAnswer, mayAsk: !mayAnswer && may(context, UPDATE, type) };
}
