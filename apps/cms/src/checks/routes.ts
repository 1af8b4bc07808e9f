import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addAdminRoutes, typeOf } from '../access/admin-routes';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';
import type { Checks } from './shapes';

/** `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, and what could be plainer. */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', {
    'GET /:type/:id': async (context): Promise<Checks> => {
      const { id } = context.params;
      const checked = await readForChecks(strapi, typeOf(context), id);
      if (checked === null) throw new errors.NotFoundError('This entry is not there any more.');
      return checked.findAll(await knowSite(strapi, checked.needs, id));
    },
  });
}
