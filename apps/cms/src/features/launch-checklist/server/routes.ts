import { page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readPerson } from '../../../kernel/people/person';
import { READ } from '../../../kernel/people/rights';
import { addAdminRoutes, demand, may } from '../../../kernel/routes/admin-routes';
import { findPoints } from './find-points';

/** Strapi's own right to change another person's account, their password among it. */
const CHANGE_USERS = 'admin::users.update';

/** `GET /go-live`: what is left to do before the website goes live. */
export function addLaunchChecklistRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/go-live', {
    'GET /': async (context) => {
      // All staff may read pages, whatever else.
      demand(context, READ, page);
      return findPoints(strapi, { id: readPerson(strapi).id, mayChangeUsers: may(context, CHANGE_USERS) });
    },
  });
}
