import { findType, parseKey, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { DRAFT, editViewPath, uidOf } from '../../../kernel/content-types';
import type { EntryPlace } from '../shapes';

/**
 * Where staff find the entries that the live site shows as they were before.
 *
 * @param keys as keyOf of packages/schema makes them.
 */
export async function findKeptBack(strapi: Core.Strapi, keys: readonly string[]): Promise<EntryPlace[]> {
  return (await Promise.all(keys.map((key) => findPlace(strapi, key)))).flat();
}

/** None for an entry that was deleted meanwhile. */
async function findPlace(strapi: Core.Strapi, key: string): Promise<EntryPlace[]> {
  const entry = parseKey(key);
  const type = findType(entry.type);
  if (!type) return [];
  const query = { select: [type.title], where: { documentId: entry.id, ...DRAFT } };
  const draft = await strapi.db.query(uidOf(type)).findOne(query);
  return draft ? [{ name: showTitle(draft[type.title]), path: editViewPath(entry) }] : [];
}
