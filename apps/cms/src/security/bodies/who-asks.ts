import type { Core } from '@strapi/strapi';
import type { AdminContext } from '../../kernel/routes/admin-routes';
import type { Demand } from './judge-body';

const CONTENT_API = /^\/(api|graphql)(\/|$)/i;
const UPLOADING = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

/**
 * Whether the caller shows what is demanded, by Strapi's own strategies, as the route that follows will ask
 * again. They look at headers and the database only.
 */
export async function meets(strapi: Core.Strapi, context: AdminContext, demand: Demand): Promise<boolean> {
  if (demand === 'nothing') return true;
  const type = CONTENT_API.test(context.path) ? 'content-api' : 'admin';
  context.state.route = { info: { type }, config: {} };
  await strapi.get('auth').authenticate(context, async () => {});
  if (!context.state.isAuthenticated) return false;
  return demand === 'login' || UPLOADING.some((action) => context.state.userAbility?.can(action));
}
