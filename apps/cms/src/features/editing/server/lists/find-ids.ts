import type { Core } from '@strapi/strapi';
import { listRequest } from '../../../../kernel/routes/admin-routes';

type Row = Record<string, unknown> & { id: number };
type Found = Promise<readonly number[]>;

/** The types of Strapi's fields that its own search looks through; of numbers only for a number. */
const WORDS = new Set(['string', 'text', 'uid', 'email', 'enumeration', 'richtext']);
const NUMBERS = new Set(['biginteger', 'integer', 'decimal', 'float']);

/** What one request has found already: Strapi counts a list and reads it, each by a question of its own. */
const found = new WeakMap<object, Map<string, Found>>();

/** The fields that Strapi's search looks through; none that it keeps out of every search, such as tokens. */
export function columnsOf(strapi: Core.Strapi, uid: string, query: string): string[] {
  const isNumber = !Number.isNaN(Number(query));
  const { attributes } = strapi.db.metadata.get(uid);
  return Object.keys(attributes).filter((name) => {
    const { type, searchable } = attributes[name] as { type: string; searchable?: boolean };
    return searchable !== false && (WORDS.has(type) || (isNumber && NUMBERS.has(type)));
  });
}

/**
 * The ids of all rows of a type that pass a test.
 *
 * @param columns the fields that the test needs besides the id.
 * @param key what the test asks, since one request may ask it several times.
 */
export function findIds(
  strapi: Core.Strapi,
  uid: string,
  columns: readonly string[],
  key: string,
  passes: (row: Row) => boolean,
): Found {
  const request = listRequest(strapi) ?? {};
  const known = found.get(request) ?? new Map<string, Found>();
  found.set(request, known);
  const all = JSON.stringify([uid, columns, key]);
  const ids = known.get(all) ?? readIds(strapi, uid, columns, passes);
  known.set(all, ids);
  return ids;
}

async function readIds(
  strapi: Core.Strapi,
  uid: string,
  columns: readonly string[],
  passes: (row: Row) => boolean,
): Found {
  // Past the hooks of `strapi.db.query`, one of which asks for this.
  const rows = (await strapi.db
    .queryBuilder(uid)
    .select(['id', ...columns])
    .execute()) as Row[];
  return rows.filter(passes).map(({ id }) => id);
}
