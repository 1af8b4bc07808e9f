import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '../../../kernel/content-types';
import { isPublished } from '../../../kernel/snapshots/look-up';
import { findRequiring } from './find-uses';

/**
 * Why the website cannot be made without a published entry, with what to do instead; null when it can. Every
 * page shows what there is only one entry of, and a published entry that must choose another, as the site
 * settings their home page, cannot go on without it: then nobody's changes would go live any more.
 */
export async function findNeed(strapi: Core.Strapi, entry: EntryRef): Promise<string | null> {
  if (!(await isPublished(strapi, entry))) return null;
  if (contentTypeOf(entry).kind === 'single')
    return `“${contentTypeOf(entry).label}” is on every page, and the website cannot be made without it. Correct it and publish it instead.`;
  const [use] = await findRequiring(strapi, entry);
  if (use === undefined) return null;
  const kind = contentTypeOf(entry).label.toLowerCase();
  return `This ${kind} is chosen under “${use.place}” in “${use.kind}”, and the website cannot be made without it. Choose another ${kind} there and publish that first.`;
}
