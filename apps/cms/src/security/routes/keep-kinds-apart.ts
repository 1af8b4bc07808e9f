import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../kernel/content-types';

interface Route {
  path: string;
  config?: { middlewares?: unknown[] };
}
type IsMeant = (uid: string, strapi: Core.Strapi) => boolean;

/**
 * Of what the content manager's addresses are, by how they begin. Strapi's own types
 * have their own addresses.
 */
const KINDS: readonly (readonly [string, IsMeant])[] = [
  ['/collection-types/:model', (uid) => findTypeByUid(uid)?.kind === 'collection'],
  ['/single-types/:model', (uid) => findTypeByUid(uid)?.kind === 'single'],
  [
    '/relations/:model',
    (uid, { components }) => findTypeByUid(uid) !== undefined || Object.hasOwn(components, uid),
  ],
];

/**
 * Lets a content type be asked for at the addresses of its own kind alone. Strapi makes a second entry of a
 * type that has only one at those for many entries, and writes into the first entry of many at those for one:
 * see docs/upstream/kinds-are-mixed-up.md.
 *
 * @throws Error when Strapi has no such addresses any more.
 */
export function keepKindsApart(strapi: Core.Strapi): void {
  // Strapi types no routes of its plugins.
  const { admin } = strapi.plugin('content-manager').routes as Record<string, { routes: Route[] }>;
  for (const [beginning, isMeant] of KINDS) {
    const routes = admin?.routes.filter(({ path }) => path.startsWith(beginning)) ?? [];
    if (routes.length === 0) throw new Error(`Strapi has no ${beginning} any more: see keep-kinds-apart.ts.`);
    const refuse = refuseOthers((uid) => isMeant(uid, strapi));
    for (const route of routes)
      route.config = { ...route.config, middlewares: [refuse, ...(route.config?.middlewares ?? [])] };
  }
}

function refuseOthers(isMeant: (uid: string) => boolean): Core.MiddlewareHandler {
  return (context, next) => {
    if (isMeant(context.params.model)) return next();
    throw new errors.NotFoundError('There is nothing at this address. Open it again from the menu.');
  };
}
