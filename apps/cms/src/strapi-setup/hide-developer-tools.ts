import type { Core } from '@strapi/strapi';

/** Rights whose only use is a place in the admin's menu that has nothing to do with the hospital's work. */
const FOR_DEVELOPERS = ['admin::marketplace.read', 'plugin::content-type-builder.read'];

/**
 * Rights to make tokens, which would still work after the person who made them has left. The
 * build's is made by the CMS.
 */
const TOKENS = ['admin::api-tokens.', 'admin::admin-tokens.', 'admin::transfer.'];

/**
 * Takes Strapi's market of plugins, its builder of content types and its tokens out of the admin,
 * for administrators, too: types are defined in packages/schema, plugins come by package.json, and
 * the one token is the build's. Runs after Strapi has given a Super Admin every right that there
 * is, and assigns them again.
 */
export async function hideDeveloperTools(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  const known: string[] = actionProvider.keys();
  const tokens = known.filter((right) => TOKENS.some((kind) => right.startsWith(kind)));
  for (const right of [...FOR_DEVELOPERS, ...tokens]) await actionProvider.delete(right);
  await strapi.service('admin::role').resetSuperAdminPermissions();
}
