import type { Core } from '@strapi/strapi';

/** Rights whose only use is a place in the admin's menu that leads away from the hospital's work. */
const FOR_DEVELOPERS = ['admin::marketplace.read', 'plugin::content-type-builder.read'];

/**
 * Takes Strapi's market of plugins and its builder of content types out of the admin's menu, for administrators, too:
 * types are defined in packages/schema, and plugins come by package.json. Runs after Strapi has given a Super Admin
 * every right that there is, and gives them anew.
 */
export async function hideDeveloperTools(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  for (const right of FOR_DEVELOPERS) await actionProvider.delete(right);
  await strapi.service('admin::role').resetSuperAdminPermissions();
}
