import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readPerson } from '../../../../kernel/people/person';
import { PUBLISH, UPDATE } from '../../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  entryOf,
  may,
  parseBody,
} from '../../../../kernel/routes/admin-routes';
import { approve, approveWish, returnWish, returnWithComment } from './answer';
import { type ApprovalRights, readApprovalState } from './approval-state';
import { ask, askWish } from './ask';

/**
 * `GET /approval/:type/:id`: whether somebody asks for an entry to be published. Those who write and
 * may not publish `POST …/ask`; those who may publish `POST …/approve` or `POST …/return`. All
 * answer how it stands then.
 */
export function addApprovalRoutes(strapi: Core.Strapi): void {
  const state = (context: AdminContext) => answerState(strapi, context);
  addAdminRoutes(strapi, '/approval', {
    'GET /:type/:id': state,
    'POST /:type/:id/ask': async (context) => {
      const entry = entryOf(context);
      if (!rightsOf(context, entry).mayAsk) throw new errors.ForbiddenError();
      const wish = parseBody(context, askWish);
      await ask(strapi, { entry, wish, person: readPerson(strapi), now: new Date() });
      return state(context);
    },
    'POST /:type/:id/approve': async (context) => {
      const entry = answeredEntryOf(context);
      const { fingerprint } = parseBody(context, approveWish);
      await approve(strapi, entry, fingerprint);
      return state(context);
    },
    'POST /:type/:id/return': async (context) => {
      const entry = answeredEntryOf(context);
      const { comment } = parseBody(context, returnWish);
      await returnWithComment(strapi, entry, comment, readPerson(strapi));
      return state(context);
    },
  });
}

function answeredEntryOf(context: AdminContext): EntryRef {
  const entry = entryOf(context);
  demand(context, PUBLISH, entry);
  return entry;
}

function answerState(strapi: Core.Strapi, context: AdminContext) {
  const entry = entryOf(context);
  const rights = rightsOf(context, entry);
  return readApprovalState(strapi, entry, readPerson(strapi), rights);
}

function rightsOf(context: AdminContext, entry: EntryRef): ApprovalRights {
  const mayAnswer = may(context, PUBLISH, entry);
  return { mayAnswer, mayAsk: !mayAnswer && may(context, UPDATE, entry) };
}
