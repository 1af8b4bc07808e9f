import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addAdminRoutes, typeOf } from '../access/admin-routes';
import { findAddressFaults } from '../redirects/find-address-faults';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';
import type { Checks } from './shapes';

/** `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, and what could be plainer. */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', {
    'GET /:type/:id': async (context): Promise<Checks> => {
      const { id } = context.params;
      const type = typeOf(context);
      const checked = await readForChecks(strapi, type, id);
      if (checked === null) throw new errors.NotFoundError('This entry is not there any more.');
      const { findings, readingAge } = checked.findAll(
        await knowSite(strapi, checked.needs, { type, documentId: id }),
      );
      return { findings: [...(await findAddressFaults(strapi, type, id)), ...findings], readingAge };
    },
  });
}
