import { page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { addAdminRoutes, demand, may } from '../access/admin-routes';
import { readPerson } from '../access/person';
import { READ } from '../access/rights';
import { findPoints } from './find-points';

/** Strapi's own right to change another person's account, their password among it. */
const CHANGE_USERS = 'admin::users.update';

/** `GET /go-live`: what is left to do before the website goes live. */
export function addGoLiveRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/go-live', {
    'GET /': async (context) => {
      demand(context, READ, page);
      return findPoints(strapi, { id: readPerson(strapi).id, mayChangeUsers: may(context, CHANGE_USERS) });
    },
  });
}
