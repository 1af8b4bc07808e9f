import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findUnexpected } from '../bodies/expected-bodies';
import { findOddity } from '../bodies/find-oddity';
import { BODY_DEPTH, BODY_LIST_LIMIT, TOGETHER_LIMIT } from '../limits';
import { keyRules } from '../queries/key-rules';
import { findForbiddenKey, type KeyRules, pickAsking } from '../queries/query-keys';

/** How long a list in a body may be, by where it is sent: Strapi asks for each entry of it by itself, ticked twice or not. */
const LISTS: readonly (readonly [RegExp, number])[] = [
  [/\/actions\/bulk/i, TOGETHER_LIMIT],
  [/\/batch-delete\/?$/i, TOGETHER_LIMIT],
  [/^\/admin\//i, BODY_LIST_LIMIT],
];

/**
 * Refuses bodies that ask for what a query may not, lists that are longer than any that the admin sends, and what Strapi stumbles over. Strapi
 * orders by the `sort` of a body as it comes: `createdBy.password` there shows it bit by bit. A name that is nested a thousand deep it writes
 * out for more than a minute in its message. Stands behind `strapi::body`.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  let rules: KeyRules | undefined;
  return (context, next) => {
    const { body } = context.request;
    if (typeof body !== 'object' || body === null) return next();
    const odd = findOddity(body, BODY_DEPTH) ?? findUnexpected(context.method, context.path, body);
    if (odd !== null) throw new errors.ValidationError(odd);
    rules ??= keyRules(strapi);
    const refused = findForbiddenKey(pickAsking(body), rules);
    if (refused !== null)
      throw new errors.ValidationError(
        `A list cannot be searched, filtered or sorted by "${refused.slice(0, 100)}". Take that out of what is sent.`,
      );
    const limit = LISTS.find(([path]) => path.test(context.path))?.[1] ?? Number.POSITIVE_INFINITY;
    if (Object.values(body).some((value) => Array.isArray(value) && value.length > limit))
      throw new errors.ValidationError(`Choose at most ${limit} at once, and the others after that.`);
    return next();
  };
};
