import type { Core } from '@strapi/strapi';
import { readPerson } from '../../../kernel/people/person';
import { PUBLISH, READ, SIGN_OFF } from '../../../kernel/people/rights';
import { addAdminRoutes, may } from '../../../kernel/routes/admin-routes';
import { findTasks } from './find-tasks';
import { sortTasks } from './sort-tasks';

/** `GET /today`: what the caller could do today, the first things first. */
export function addTasksRoutes(strapi: Core.Strapi): void {
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
