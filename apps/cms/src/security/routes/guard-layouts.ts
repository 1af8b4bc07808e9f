import type { Core } from '@strapi/strapi';

const ROUTE = { method: 'PUT', path: '/components/:uid/configuration' };
const RIGHT = 'plugin::content-manager.components.configure-layout';

interface Route {
  method: string;
  path: string;
  config?: { policies?: unknown[] };
}

/**
 * Lets only those who may configure the layout of components do so. Strapi asks for that right in its admin, and not at the address
 * that the admin sends the layout to: see docs/upstream/component-layout-without-right.md.
 *
 * @throws Error when Strapi has no such address any more.
 */
export function guardLayouts(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('content-manager').routes as Record<string, { routes: Route[] }>;
  const route = admin?.routes.find(({ method, path }) => method === ROUTE.method && path === ROUTE.path);
  if (!route) throw new Error(`Strapi has no ${ROUTE.method} ${ROUTE.path} any more: see guard-layouts.ts.`);
  const policy = { name: 'plugin::content-manager.hasPermissions', config: { actions: [RIGHT] } };
  route.config = { ...route.config, policies: [...(route.config?.policies ?? []), policy] };
}
