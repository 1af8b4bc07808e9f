import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { BODY_DEPTH, BODY_LIST_LIMIT, RELATIONS_ASKED, TOGETHER_LIMIT } from '../kernel/limits';
import { findUnexpected } from '../security/bodies/expected-bodies';
import { findOddity } from '../security/bodies/find-oddity';
import { keyRules, type QueryRules } from '../security/queries/key-rules';
import { findForbiddenKey, type KeyRules, pickAsking } from '../security/queries/query-keys';
import { findManyRelations } from '../security/queries/relation-names';

/**
 * How long a list in a body may be, by where it is sent: Strapi asks for each entry of it on its
 * own, ticked twice or not.
 */
const LISTS: readonly (readonly [RegExp, number])[] = [
  [/\/actions\/bulk/i, TOGETHER_LIMIT],
  [/\/batch-delete\/?$/i, TOGETHER_LIMIT],
  [/^\/admin\//i, BODY_LIST_LIMIT],
];

/**
 * Refuses bodies that ask for what a query may not, lists that are longer than any that the admin sends, and
 * what Strapi stumbles over. Strapi orders by the `sort` of a body as it comes: `createdBy.password` there
 * shows it bit by bit. A name that is nested a thousand deep it writes out for more than a minute in its
 * message. Stands behind `strapi::body`.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  let rules: QueryRules | undefined;
  return (context, next) => {
    const { body } = context.request;
    if (typeof body !== 'object' || body === null) return next();
    rules ??= keyRules(strapi);
    const refusal = findRefusal(context, body, rules);
    if (refusal !== null) throw new errors.ValidationError(refusal);
    return next();
  };
};

type Sent = Pick<Parameters<Core.MiddlewareHandler>[0], 'method' | 'path' | 'headers'>;

/** Why a body is refused, with what to do; null when it is not. */
function findRefusal(sent: Sent, body: object, rules: QueryRules): string | null {
  return (
    findOddity(body, BODY_DEPTH) ??
    findKey(body, rules) ??
    findManyRelations(pickAsking(body), rules.relations, RELATIONS_ASKED) ??
    findLongList(sent.path, body) ??
    findWrongShape(sent, body)
  );
}

/** All addresses that expect a shape expect a login first. */
function findWrongShape({ method, path, headers }: Sent, body: object): string | null {
  return headers.authorization === undefined ? null : findUnexpected(method, path, body);
}

function findKey(body: object, rules: KeyRules): string | null {
  const key = findForbiddenKey(pickAsking(body), rules);
  if (key === null) return null;
  return `A list cannot be searched, filtered or sorted by "${key.slice(0, 100)}". Take that out of what is sent.`;
}

function findLongList(path: string, body: object): string | null {
  const limit = LISTS.find(([pattern]) => pattern.test(path))?.[1] ?? Number.POSITIVE_INFINITY;
  const isLong = Object.values(body).some((value) => Array.isArray(value) && value.length > limit);
  return isLong ? `Choose at most ${limit} at once, and the others after that.` : null;
}
