import { type Fields, wordsOfChoice } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { findTypeByUid } from '../../../../kernel/content-types';
import { listRequest } from '../../../../kernel/routes/admin-routes';
import { toSearchWords } from './compare-words';
import { columnsOf, findIds } from './find-ids';
import { replaceWords } from './replace-words';

interface Params {
  _q?: unknown;
  where?: unknown;
}
interface Event {
  model: { uid: string };
  params: Params;
}

/**
 * Lets the admin's searches and filters find words however they were typed: "cafe" finds "Café", and "don't"
 * finds "don’t". SQLite folds the case of English letters alone and Postgres that of all, and neither knows
 * of accents, ligatures and apostrophes without extensions.
 *
 * So that both find the same, the words are compared here, of all rows; the database then searches
 * among the ids that are found.
 */
export function searchByWords(strapi: Core.Strapi): void {
  const search = async ({ model, params }: Event) => {
    if (!params || listRequest(strapi) === null) return;
    const { _q, where } = params;
    const conditions = await Promise.all([
      ...(where ? [replaceWords(strapi, model.uid, where)] : []),
      ...(typeof _q === 'string' && _q !== '' ? [searchAll(strapi, model.uid, _q)] : []),
    ]);
    // Both at once: Strapi counts a list and reads it at the same time, by the same object.
    if (conditions.length > 0) Object.assign(params, { where: { $and: conditions }, _q: undefined });
  };
  // Strapi's type of an event knows no parameters.
  strapi.db.lifecycles.subscribe({ beforeFindMany: search, beforeCount: search } as Parameters<
    typeof strapi.db.lifecycles.subscribe
  >[0]);
}

/**
 * What Strapi's search asks: whether any field holds the words. A choice holds those that staff read; a
 * reference number is meant as a whole, since any letters may stand in it.
 */
async function searchAll(strapi: Core.Strapi, uid: string, query: string): Promise<object> {
  const words = toSearchWords(query);
  const fields: Fields = findTypeByUid(uid)?.fields ?? {};
  const hasWords = ([name, value]: [string, unknown]) => {
    if (name === 'documentId') return value === query.trim();
    const text = wordsOfChoice(fields[name] ?? {}, value) ?? value;
    return text !== null && toSearchWords(String(text)).includes(words);
  };
  const ids = await findIds(strapi, uid, columnsOf(strapi, uid, query), `_q ${words}`, (row) =>
    Object.entries(row).some(hasWords),
  );
  return { id: { $in: anyOf(strapi, ids) } };
}
