import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findOddity, isOfEveryObject } from '../bodies/find-oddity';
import { PAGE_LIMIT } from '../limits';
import { comparesWords } from '../lists/compare-words';
import { keyRules } from '../queries/key-rules';
import { findLargePage } from '../queries/page-size';
import { findForbiddenKey, type KeyRules } from '../queries/query-keys';

/** Where a relation itself is named by the path: `/content-manager/relations/:type/:field`. */
const RELATIONS = '/content-manager/relations/';
/** The media library draws its tree of folders whole. */
const FOLDERS = '/upload/folders';

/**
 * Refuses queries that reach into accounts or ask for a whole table, at every address of the CMS. Strapi checks filters by what may be read, orders not
 * (CVE-2026-27886): a list that is sorted by its creators' password shows it bit by bit.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  let rules: KeyRules | undefined;
  return (context, next) => {
    if (context.path.split('/').some((name) => isOfEveryObject(decode(name))))
      throw new errors.NotFoundError('There is nothing at this address.');
    const odd = findOddity(context.query, Number.POSITIVE_INFINITY);
    if (odd !== null) throw new errors.ValidationError(odd);
    rules ??= keyRules(strapi);
    const refused = findForbiddenKey(context.query, rules) ?? findPersonIn(context.path, rules);
    if (refused !== null)
      throw new errors.ValidationError(
        `A list cannot be searched, filtered or sorted by "${refused.slice(0, 100)}". Take that out of the address.`,
      );
    if ('_filter' in context.query && !comparesWords(context.query._filter))
      throw new errors.ValidationError(
        'Search for words that are contained, or with which it begins or ends.',
      );
    if (typeof (context.query._q ?? '') !== 'string')
      throw new errors.ValidationError('Search for words: write what to look for as text.');
    if (!context.path.startsWith(FOLDERS) && findLargePage(context.query, PAGE_LIMIT) !== null)
      throw new errors.ValidationError(`A list is answered in parts of up to ${PAGE_LIMIT}. Ask for less.`);
    return next();
  };
};

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
