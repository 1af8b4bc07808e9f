/** What a query may not name, and how far it may go. */
export interface KeyRules {
  /** Attributes that point to accounts of the admin, such as `createdBy`. */
  people: ReadonlySet<string>;
  /** Attributes that nothing may be found or ordered by, such as `password`. */
  secrets: ReadonlySet<string>;
  /** The deepest nesting. */
  depth: number;
}

/** Keys whose values are names of attributes themselves: `sort=createdBy.id:asc,title`. */
const NAMING = new Set(['sort', '_sort', 'orderby', 'fields', 'select', 'populate']);
/**
 * Groups by any column of the statement, by the names that its tables have there: nobody can tell whose it
 * is. The admin never asks.
 */
const GROUPING = 'groupby';
/**
 * What a list is asked by. Other keys of an address, such as the token of an invitation,
 * are no names of attributes.
 */
const ASKING = new Set([...NAMING, 'filters', 'where', GROUPING]);
/** Of an account, what every list shows of it. */
const SHOWN = new Set(['id', 'documentid', 'firstname', 'lastname', 'username']);
/** Words of the query language, which stand between attributes. */
const KEYWORDS = new Set([...ASKING, 'on', 'count', 'true', 'false', '']);
/** All that an entry points to, in populate. */
export const ASKS_FOR_ALL = '*';
/** An operator for Strapi itself: the databases know it of JSON alone, and SQLite not at all. */
const FOR_STRAPI = '$jsonSupersetOf';

/**
 * Finds what a parsed query may not ask for. It knows nothing of content types, so that one rule fits every
 * endpoint: an account may only be asked for what every list shows of it, and a secret by nobody, wherever in
 * filters, orders, fields or populate.
 *
 * @returns the path that names it, as `createdBy.password`; null when there is none.
 */
export function findForbiddenKey(query: unknown, rules: KeyRules): string | null {
  for (const path of pathsOf(query, [], rules.depth)) {
    const asked = normalise(path[0] ?? '');
    if (!ASKING.has(asked)) continue;
    if (asked === GROUPING) return path.join('.');
    const names = path.filter((name) => !isPunctuation(name));
    if (path.length > rules.depth || isForbidden(names.map(normalise), rules)) return names.join('.');
    if (path.includes(FOR_STRAPI)) return FOR_STRAPI;
  }
  return null;
}

/** Whether every list shows this of an account. */
export function isShown(name: string): boolean {
  return SHOWN.has(normalise(name));
}

/** Of a body, only what a list would be asked by: the rest are fields of an entry. */
export function pickAsking(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => ASKING.has(normalise(name))));
}

/**
 * How many names of a kind a query has that come together in one question to the database: all those of
 * filters and orders, and of what is populated those within each other, since what stands side by side
 * there is asked on its own.
 *
 * @param isCounted of a name in the form in which names are compared.
 */
export function countNames(asked: unknown, isCounted: (name: string) => boolean, below = ''): number {
  const join = below === 'populate' ? largest : sum;
  const countIn = (names: readonly string[]) => names.map(normalise).filter(isCounted).length;
  if (typeof asked === 'string' && NAMING.has(below))
    return join(asked.split(',').map((name) => countIn(split(name.split(':')[0] ?? ''))));
  if (typeof asked !== 'object' || asked === null) return 0;
  return join(
    Object.entries(asked).map(([key, value]) => {
      const names = split(key);
      const next = names.every(isNumber) ? below : normalise(names.at(-1) ?? '');
      return countIn(names) + countNames(value, isCounted, next);
    }),
  );
}

function largest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Every path of names in a query, at the most one step longer than the depth. */
function* pathsOf(value: unknown, before: string[], depth: number): Generator<string[]> {
  if (before.length > depth) return yield before;
  if (typeof value === 'string') return yield* namesIn(value, before);
  if (typeof value !== 'object' || value === null) return yield before;
  yield before;
  for (const [key, below] of Object.entries(value)) {
    yield* pathsOf(below, [...before, ...split(key)], depth);
  }
}

function* namesIn(value: string, before: string[]): Generator<string[]> {
  yield before;
  if (!isNaming(before)) return;
  for (const name of value.split(',')) yield [...before, ...split(name.split(':')[0] ?? '')];
}

/** Whether the value at a path names attributes: only numbers and operators may stand after the key. */
function isNaming(path: readonly string[]): boolean {
  const last = path.findLast((name) => !isNumber(name));
  return last !== undefined && NAMING.has(normalise(last));
}

function isNumber(name: string): boolean {
  return /^\d*$/.test(name);
}

/** `a[b]` is left in one key where a query is nested deeper than it is parsed. */
function split(key: string): string[] {
  return key.split(/[.[\]\s]+/).filter((name) => name !== '');
}

function isPunctuation(name: string): boolean {
  return name.startsWith('$') || /^\d+$/.test(name) || KEYWORDS.has(normalise(name));
}

/** Names of attributes and of their columns alike. */
function normalise(name: string): string {
  return name === ASKS_FOR_ALL ? name : name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isForbidden(names: readonly string[], { people, secrets }: KeyRules): boolean {
  return names.some((name, index) => {
    const isOfPerson = index > 0 && people.has(names[index - 1] ?? '');
    return secrets.has(name) || (isOfPerson && !SHOWN.has(name));
  });
}
