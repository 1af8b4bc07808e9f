import { compareWords, type Field, fieldNamed, textOf, wordsOfChoice } from '@pain/schema';
import type { Core, Modules } from '@strapi/strapi';
import { findTypeByUid } from '../../../../kernel/content-types';
import { listRequest } from '../../../../kernel/routes/admin-routes';

const LISTS = ['/content-manager/collection-types/'];
/** The kinds of fields that hold words. */
const WORDS: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email', 'enumeration']);

interface Params {
  sort?: unknown;
  filters?: object;
  start?: number;
  limit?: number;
  page?: number;
  pageSize?: number;
}
interface Sort {
  field: string;
  definition: Field;
  isDescending: boolean;
}
type Entry = Modules.Documents.AnyDocument;

/**
 * Sorts the admin's lists of entries as people look for words: "apple" before "Zebra", "éclair" among the e,
 * 9 before 10. SQLite orders by code points and Postgres by the language of its machine, and neither knows
 * another order by a setting of Strapi's.
 */
export function sortByWords(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const params = context.params as Params;
    const sort = context.action === 'findMany' && isList(strapi) ? readSort(context.uid, params.sort) : null;
    if (sort === null) return next();
    const ids = await findPage(strapi, context.uid, params, sort);
    const { page, pageSize, ...rest } = params;
    context.params = {
      ...rest,
      sort: undefined,
      filters: { documentId: { $in: ids } },
      start: 0,
      limit: ids.length || 1,
    };
    const entries = (await next()) as Entry[];
    return entries.toSorted((a, b) => ids.indexOf(a.documentId) - ids.indexOf(b.documentId));
  });
}

function isList(strapi: Core.Strapi): boolean {
  return listRequest(strapi, LISTS) !== null;
}

/** By which field of words a list is sorted; null for any other order, which the database knows. */
function readSort(uid: string, sort: unknown): Sort | null {
  const [wish, ...others] = [sort].flat();
  if (typeof wish !== 'string' || others.length > 0) return null;
  const [field = '', direction = 'asc'] = wish.split(':');
  const definition = fieldNamed(findTypeByUid(uid)?.fields ?? {}, field);
  if (!definition || !WORDS.has(definition.strapi.type)) return null;
  return { field, definition, isDescending: direction.toLowerCase() === 'desc' };
}

/** The documentIds of one page of a list. All of the list is read, but no more of it than these words. */
async function findPage(
  strapi: Core.Strapi,
  uid: Parameters<Core.Strapi['documents']>[0],
  { sort: _sort, page = 1, pageSize = 10, start, limit, ...params }: Params,
  { field, definition, isDescending }: Sort,
): Promise<string[]> {
  const query = { ...params, fields: [field], populate: {}, start: 0, limit: -1 };
  const all = await strapi.documents(uid).findMany(query);
  const wordsIn = (entry: Entry) => wordsOf(definition, entry[field]);
  const sorted = all.toSorted((a, b) => compareWords(wordsIn(a), wordsIn(b)));
  const from = start ?? (page - 1) * pageSize;
  const ids = (isDescending ? sorted.toReversed() : sorted).map(({ documentId }) => documentId);
  return ids.slice(from, from + (limit ?? pageSize));
}

function wordsOf(field: Field, value: unknown): string {
  return wordsOfChoice(field, value) ?? textOf(value);
}
