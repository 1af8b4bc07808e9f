import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addAdminRoutes, typeOf } from '../../../kernel/routes/admin-routes';
import { findAddressFaults } from '../../addresses/server/find-address-faults';
import type { Checks } from '../shapes';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';

/** `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, and what could be plainer. */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', {
    'GET /:type/:id': async (context): Promise<Checks> => {
      const { id } = context.params;
      const type = typeOf(context);
      const checked = await readForChecks(strapi, type, id);
      if (checked === null) throw new errors.NotFoundError('This entry is not there any more.');
      const { findings, readingAge } = checked.findAll(await knowSite(strapi, checked.needs, id));
      return { findings: [...(await findAddressFaults(strapi, type, id)), ...findings], readingAge };
    },
  });
}
