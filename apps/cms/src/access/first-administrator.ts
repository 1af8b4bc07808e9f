import type { Core } from '@strapi/strapi';
import { noteFirstPassword } from '../go-live/first-password';

/**
 * Makes the first administrator from FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD when there is none, so that the
 * admin never shows its open "register the first administrator" page.
 *
 * @throws Error when there is no administrator and the two are not given.
 */
export async function ensureFirstAdministrator(strapi: Core.Strapi): Promise<'created' | 'exists'> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return 'exists';
  const { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password } = process.env;
  if (!email || !password) {
    throw new Error(
      'There is no administrator yet. Give FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD, or use `npm start`.',
    );
  }
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const { id } = await users.create({
    email,
    password,
    firstname: 'First',
    lastname: 'Administrator',
    isActive: true,
    roles: [superAdmin.id],
  });
  await noteFirstPassword(strapi, id);
  return 'created';
}
