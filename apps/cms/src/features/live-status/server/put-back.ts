import type { Core } from '@strapi/strapi';

/** The permission to put back an earlier site. Super admins have it; others by a role of their own. */
export const PUT_BACK = 'api::website.put-back';

/** Makes the permission known, so that it can be given to a role. Before Strapi gives super admins all that it knows. */
export async function registerPutBack(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  if (actionProvider.has(PUT_BACK)) return;
  await actionProvider.register({
    section: 'settings',
    category: 'website',
    uid: 'website.put-back',
    displayName: 'Put back an earlier website, and let newer content go live again',
  });
}
