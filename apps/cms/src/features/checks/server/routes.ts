import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addAdminRoutes, entryOf } from '../../../kernel/routes/admin-routes';
import { findAddressFaults } from '../../addresses/server/find-address-faults';
import type { Checks } from '../shapes';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';

/** `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, and what could be plainer. */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', {
    'GET /:type/:id': async (context): Promise<Checks> => {
      const entry = entryOf(context);
      const checked = await readForChecks(strapi, entry);
      if (checked === null) throw new errors.NotFoundError('This entry is not there any more.');
      const { findings, readingAge } = checked.findAll(await knowSite(strapi, checked.needs, entry.id));
      return { findings: [...(await findAddressFaults(strapi, entry)), ...findings], readingAge };
    },
  });
}
