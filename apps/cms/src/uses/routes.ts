import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findUses } from './find-uses';
import type { Uses } from './shapes';

const READ = 'plugin::content-manager.explorer.read';

/** What the admin asks about the uses of an entry: `/uses/:type/:id`. Entries that the asker may not read are left out. */
export function addUsesRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/uses',
    routes: [
      {
        method: 'GET',
        path: '/:type/:id',
        handler: (context: Parameters<Core.ControllerHandler>[0]) => answerUses(strapi, context),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin' },
      },
    ],
  });
}

async function answerUses(
  strapi: Core.Strapi,
  context: Parameters<Core.ControllerHandler>[0],
): Promise<void> {
  const { type: name, id } = context.params;
  const mayRead = (uid: string) => context.state.userAbility.can(READ, uid);
  const type = contentTypes.find((candidate) => candidate.name === name);
  if (!type) return context.notFound(`There is no type "${name}".`);
  if (!mayRead(contentTypeUid(type.name))) return context.forbidden();
  const uses = await findUses(strapi, type, id);
  context.body = { uses: uses.filter(({ uid }) => mayRead(uid)) } satisfies Uses;
}
