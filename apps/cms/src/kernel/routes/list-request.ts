import type { Core } from '@strapi/strapi';

/** Where the admin asks for lists that people look through. */
const ADMIN = ['/content-manager/', '/upload/', '/admin/'];

/** The request of the admin that asks for a list and is answered now; null in any other. */
export function listRequest(strapi: Core.Strapi) {
  const context = strapi.requestContext.get();
  const isList = context?.method === 'GET' && ADMIN.some((start) => context.path.startsWith(start));
  return isList ? context : null;
}
