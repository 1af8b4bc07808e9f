import type { Core } from '@strapi/strapi';
import { keyRules } from '../security/queries/key-rules';
import { pickShown } from '../security/queries/pick-shown';
import type { KeyRules } from '../security/queries/query-keys';

/** By which administrators care for accounts. */
const READ_ACCOUNTS = 'admin::users.read';

/**
 * Answers staff with the names of their colleagues, and no more of them, at every address. Strapi also shows,
 * with whatever somebody has made or changed, their e-mail address and whether their account works.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  let rules: KeyRules | undefined;
  return async (context, next) => {
    await next();
    const { user, userAbility } = context.state;
    if (!user || userAbility?.can(READ_ACCOUNTS)) return;
    rules ??= keyRules(strapi);
    const picked = pickShown(context.body, rules);
    // Koa takes any body that is set for a success, also none.
    if (picked !== context.body) context.body = picked;
  };
};
