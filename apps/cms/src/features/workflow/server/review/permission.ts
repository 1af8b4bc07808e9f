import type { Core } from '@strapi/strapi';

/** The permission to sign off content clinically. */
export const SIGN_OFF = 'api::review.sign-off';

/** Makes the permission known, so that roles can have it. Before Strapi gives super admins all that it knows. */
export async function registerSignOff(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  if (actionProvider.has(SIGN_OFF)) return;
  await actionProvider.register({
    section: 'settings',
    category: 'review',
    uid: 'review.sign-off',
    displayName: 'Sign off content clinically',
  });
}
