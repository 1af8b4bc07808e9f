import type { Core } from '@strapi/strapi';

/** Who makes the current request, as name and e-mail, or null when the system acts by itself. */
export function readActor(strapi: Core.Strapi): string | null {
  const user = strapi.requestContext.get()?.state?.user;
  if (!user) return null;
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return name ? `${name} <${user.email}>` : String(user.email ?? '');
}
