import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const LAYOUT = { method: 'PUT', path: '/components/:uid/configuration' };
const LAYOUT_RIGHT = 'plugin::content-manager.components.configure-layout';

interface Route {
  method: string;
  path: string;
  config?: { policies?: unknown[] };
}

/**
 * Lets only those who may configure the layout of components do so. Strapi asks for that right in its admin,
 * and not at the address that the admin sends the layout to: see
 * docs/upstream/component-layout-without-right.md.
 *
 * @throws Error when Strapi has no such address any more.
 */
export function guardLayouts(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('content-manager').routes as Record<string, { routes: Route[] }>;
  const route = admin?.routes.find(({ method, path }) => method === LAYOUT.method && path === LAYOUT.path);
  if (!route) throw new Error(`Strapi has no ${LAYOUT.method} ${LAYOUT.path} any more: see mend-routes.ts.`);
  const policy = { name: 'plugin::content-manager.hasPermissions', config: { actions: [LAYOUT_RIGHT] } };
  route.config = { ...route.config, policies: [...(route.config?.policies ?? []), policy] };
}

/** Says of a webhook that was deleted meanwhile that it is not there. Strapi tries it, and ends in 500. */
export function refuseMissingWebhooks(strapi: Core.Strapi): void {
  const runner = strapi.get('webhookRunner');
  const run = runner.run.bind(runner);
  runner.run = (webhook: object | null, ...rest: unknown[]) => {
    if (webhook === null)
      throw new errors.NotFoundError('There is no such webhook any more. Load the list again.');
    return run(webhook, ...rest);
  };
}
