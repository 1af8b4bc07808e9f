import type { Core } from '@strapi/strapi';

/**
 * Makes Strapi's own messages, such as those that reset a password, link to the admin where staff find it (ADMIN_URL). Strapi takes the
 * address at which it listens, which no other machine reaches. Setting its `admin.url` instead would move the admin's pages.
 */
export function linkToAdmin(strapi: Core.Strapi): void {
  const { ADMIN_URL } = process.env;
  if (ADMIN_URL) strapi.config.set('admin.absoluteUrl', ADMIN_URL.replace(/\/+$/, ''));
}

/** The address of the admin for links in messages, or of an entry's edit view. */
export function adminAddress(strapi: Core.Strapi, path = '/'): string {
  return `${strapi.config.get('admin.absoluteUrl')}${path}`;
}
