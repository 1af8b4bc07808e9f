import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { compareVersions } from '../history/compare-versions';
import { withoutRelations } from '../history/describe-snapshot';
import { isRecord } from '../history/snapshot-values';
import { readVersion } from '../history/versions';
import { Presence } from './presence';
import { nameOf, readSaved } from './read-saved';
import type { Together } from './shapes';

type Context = Parameters<Core.ControllerHandler>[0];

const READ = 'plugin::content-manager.explorer.read';

/**
 * What an open edit view asks: `/together/:type/:id`, by which it says that it is open, who else has the entry open and
 * who saved it last; and `/compare` of what is typed there (the body) with what is saved.
 */
export function addTogetherRoutes(strapi: Core.Strapi): void {
  const presence = new Presence();
  const route = (path: string, handler: (context: Context) => Promise<unknown>) => ({
    method: 'POST' as const,
    path: `/:type/:id${path}`,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/together',
    routes: [
      route('', (context) => visit(strapi, presence, context)),
      route('/compare', (context) => compareTyped(strapi, context)),
    ],
  });
}

/** The content type that is asked about, if the asker may read it. */
function typeFor({ params, state }: Context) {
  const type = contentTypes.find(({ name }) => name === params.type);
  return type && state.userAbility.can(READ, contentTypeUid(type.name)) ? type : null;
}

async function visit(strapi: Core.Strapi, presence: Presence, context: Context): Promise<unknown> {
  const type = typeFor(context);
  if (!type) return context.forbidden();
  const { user } = context.state;
  const { id } = context.params;
  const saved = await readSaved(strapi, contentTypeUid(type.name), id, user.id);
  const others = presence.visit(`${type.name}/${id}`, { id: user.id, name: nameOf(user) });
  context.body = { others, saved } satisfies Together;
}

/** Relations are left out: a form holds only what was done to them. */
async function compareTyped(strapi: Core.Strapi, context: Context): Promise<unknown> {
  const type = typeFor(context);
  if (!type) return context.forbidden();
  const saved = await readVersion(strapi, type, context.params.id, 'draft');
  const { body } = context.request;
  if (!saved || !isRecord(body)) return context.notFound('There is no such entry.');
  const [theirs, mine] = [saved, body].map((values) => withoutRelations(values, type.fields));
  context.body = { differences: await compareVersions(strapi, type, theirs ?? {}, mine ?? {}) };
}
