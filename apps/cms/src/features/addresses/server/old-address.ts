import type { EntryRef, Receipt } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import { REDIRECT } from './read-places';

/** The address that a redirect leads on from, which no page is at; none for what is no redirect. */
export async function readOldAddress(strapi: Core.Strapi, entry: EntryRef): Promise<Receipt['pages']> {
  if (uidOf(entry) !== REDIRECT) return [];
  const query = { select: ['from'], where: { documentId: entry.id, publishedAt: { $notNull: true } } };
  const redirect = await strapi.db.query(REDIRECT).findOne(query);
  return redirect ? [{ path: redirect.from, title: redirect.from }] : [];
}
