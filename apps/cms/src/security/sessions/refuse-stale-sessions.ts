import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { asRouted } from '../../kernel/routes/as-routed';

const SESSION = 'admin::session';
const REFRESH_COOKIE = 'strapi_admin_refresh';

interface Event {
  result: { id: number; userId: string; origin: string };
}

/**
 * Refuses a session that was being made while the right to it ended: by a login whose password was compared
 * before somebody set another one, or by a refresh token that was read before it was deleted. Looks after the
 * session is stored, so that either this sees the change, or the change sees the session.
 */
export function refuseStaleSessions(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [SESSION],
    async afterCreate({ result }) {
      const session = result as Event['result'];
      if (session.origin !== 'admin' || (await isEntitled(strapi, session.userId))) return;
      await strapi.db.query(SESSION).delete({ where: { id: session.id } });
      throw new errors.UnauthorizedError('Log in again: this account was changed in the meantime.');
    },
  });
}

async function isEntitled(strapi: Core.Strapi, userId: string): Promise<boolean> {
  const account = await strapi.db.query('admin::user').findOne({ where: { id: Number(userId) } });
  if (!account?.isActive || account.blocked) return false;
  const context = strapi.requestContext.get();
  if (!context) return true;
  const { path } = asRouted(context);
  // Those who change their own password are logged out by Strapi itself.
  if (path.endsWith('/login') && context.state.user?.password !== account.password) return false;
  if (!path.endsWith('/access-token')) return true;
  return isStored(strapi, context.cookies.get(REFRESH_COOKIE));
}

/** Whether the session of a token is still there. Strapi has checked the token's signature before. */
async function isStored(strapi: Core.Strapi, token = ''): Promise<boolean> {
  const [, payload = ''] = token.split('.');
  const { sessionId } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return (await strapi.db.query(SESSION).count({ where: { sessionId } })) > 0;
}
