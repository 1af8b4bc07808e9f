import type { Core } from '@strapi/strapi';
import { noteFirstPassword } from '../features/launch-checklist/server/first-password';

/**
 * Makes the first administrator from FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD when there is none, so that
 * the admin never shows its open "register the first administrator" page.
 *
 * @returns `first login stands` as long as these two log in: an earlier start that was interrupted may have
 * made the administrator without showing the password to anybody.
 * @throws Error when there is no administrator and the two are not given.
 */
export async function ensureFirstAdministrator(
  strapi: Core.Strapi,
): Promise<'first login stands' | 'exists'> {
  const { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password } = process.env;
  if (await strapi.service('admin::user').exists())
    return (await logsIn(strapi, email, password)) ? 'first login stands' : 'exists';
  if (!email || !password) {
    throw new Error(
      'There is no administrator yet. Give FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD, or use `npm start`.',
    );
  }
  await strapi.db.transaction(() => createFirst(strapi, email, password));
  return 'first login stands';
}

async function createFirst(strapi: Core.Strapi, email: string, password: string): Promise<void> {
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const { id } = await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'First',
    lastname: 'Administrator',
    isActive: true,
    roles: [superAdmin.id],
  });
  await noteFirstPassword(strapi, id);
}

async function logsIn(strapi: Core.Strapi, email?: string, password?: string): Promise<boolean> {
  const user: { password: string | null } | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ['password'], where: { email, isActive: true } });
  if (!user?.password || !password) return false;
  return strapi.service('admin::auth').validatePassword(password, user.password);
}
