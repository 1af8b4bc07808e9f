import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { comparesWords } from '../features/editing/server/lists/compare-words';
import { PAGE_LIMIT, RELATIONS_ASKED } from '../kernel/limits';
import { asRouted } from '../kernel/routes/as-routed';
import { findOddity, isOfEveryObject } from '../security/bodies/find-oddity';
import { keyRules, type QueryRules } from '../security/queries/key-rules';
import { findLargePage } from '../security/queries/page-size';
import { findForbiddenKey, type KeyRules, pickAsking } from '../security/queries/query-keys';
import { findManyRelations } from '../security/queries/relation-names';

/** Where a relation itself is named by the path: `/content-manager/relations/:type/:field`. */
const RELATIONS = '/content-manager/relations/';
/** Where something of Strapi's own is named by its number. */
const NUMBERED = /^\/(?:admin\/(?:roles|users|webhooks)|i18n\/locales|upload\/(?:files|folders))\/([^/]+)/i;
/** The media library draws its tree of folders whole. */
const FOLDERS = '/upload/folders';

/**
 * Refuses queries that reach into accounts, ask for a whole table or make Strapi stumble, at every address of
 * the CMS. Strapi checks filters by what may be read, orders not (CVE-2026-27886): a list that is sorted by
 * its creators' password shows it bit by bit.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  let rules: QueryRules | undefined;
  return (context, next) => {
    const isNowhere = context.path.split('/').some((name) => isOfEveryObject(decode(name)));
    if (isNowhere || hasOddNumber(context.path))
      throw new errors.NotFoundError('There is nothing at this address.');
    rules ??= keyRules(strapi);
    const refusal = findRefusal(context, rules);
    if (refusal !== null) throw new errors.ValidationError(refusal);
    return next();
  };
};

/**
 * Whether a path names by something else what has a number: Postgres then refuses the question, and Strapi
 * does not look before it asks.
 */
function hasOddNumber(path: string): boolean {
  const [, id = '1'] = NUMBERED.exec(path) ?? [];
  return !/^(?:\d{1,9}|me|batch-delete)$/i.test(id);
}

type Asked = Pick<Parameters<Core.MiddlewareHandler>[0], 'method' | 'path' | 'query'>;

/** Why a query is refused, with what to do; null when it is not. */
function findRefusal(asked: Asked, rules: QueryRules): string | null {
  const { query } = asked;
  const { path } = asRouted(asked);
  return (
    findOddity(query, Number.POSITIVE_INFINITY) ??
    findKey(path, query, rules) ??
    findManyRelations(pickAsking(query), rules.relations, RELATIONS_ASKED) ??
    findOddSearch(query) ??
    findLargeList(path, query)
  );
}

function findKey(path: string, query: Asked['query'], rules: KeyRules): string | null {
  const key = findForbiddenKey(query, rules) ?? findPersonIn(path, rules);
  if (key === null) return null;
  return `A list cannot be searched, filtered or sorted by "${key.slice(0, 100)}". Take that out of the address.`;
}

/** Of a search; where the admin looks for what an entry may point to, how it compares stands on its own. */
function findOddSearch({ _q = '', _filter }: Asked['query']): string | null {
  if (typeof _q !== 'string') return 'Search for words: write what to look for as text.';
  const isOdd = _filter !== undefined && !comparesWords(_filter);
  return isOdd ? 'Search for words that are contained, or with which it begins or ends.' : null;
}

function findLargeList(path: string, query: Asked['query']): string | null {
  const isLarge = !path.startsWith(FOLDERS) && findLargePage(query, PAGE_LIMIT) !== null;
  return isLarge ? `A list is answered in parts of up to ${PAGE_LIMIT}. Ask for less.` : null;
}

function findPersonIn(path: string, { people }: KeyRules): string | null {
  if (!path.startsWith(RELATIONS)) return null;
  return path.split('/').find((name) => people.has(decode(name).toLowerCase())) ?? null;
}

/** As Strapi's router does, which takes a name as it is when it cannot be decoded. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
