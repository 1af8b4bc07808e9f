import type { Core } from '@strapi/strapi';
import { addAdminRoutes, may } from '../access/admin-routes';
import { readPerson } from '../access/person';
import { PUBLISH, READ } from '../access/rights';
import { SIGN_OFF } from '../review/permission';
import { findTasks } from './find-tasks';
import { sortTasks } from './sort-tasks';

/** `GET /today`: what whoever asks could do today, the first things first. */
export function addTodayRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/today', {
    'GET /': async (context) =>
      sortTasks(
        await findTasks(strapi, {
          person: readPerson(strapi),
          now: new Date(),
          mayRead: (type) => may(context, READ, type),
          mayPublish: (type) => may(context, PUBLISH, type),
          maySignOff: may(context, SIGN_OFF),
        }),
      ),
  });
}
