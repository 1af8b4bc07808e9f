import type { EntryRef, Receipt } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import { REDIRECT } from './read-places';

/**
 * Returns the address that a redirect starts from, where no page is; none when the entry is not a redirect.
 */
export async function readOldAddress(strapi: Core.Strapi, entry: EntryRef): Promise<Receipt['pages']> {
  if (uidOf(entry) !== REDIRECT) return [];
  const query = { select: ['from'], where: { documentId: entry.id, publishedAt: { $notNull: true } } };
  const redirect = await strapi.db.query(REDIRECT).findOne(query);
  return redirect ? [{ path: redirect.from, title: redirect.from }] : [];
}
