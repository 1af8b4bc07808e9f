import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { isPublished } from '../../../kernel/snapshots/is-published';
import { findRequiring } from './find-uses';

/**
 * Why the website cannot be made without a published entry, with what to do instead; null when it can. Every page shows
 * what there is only one entry of, and a published entry that must choose another, as the site settings their home page,
 * cannot go on without it: then nobody's changes would go live any more.
 */
export async function findNeed(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<string | null> {
  if (!(await isPublished(strapi, { type, documentId }))) return null;
  if (type.kind === 'single')
    return `“${type.label}” is on every page, and the website cannot be made without it. Correct it and publish it instead.`;
  const [use] = await findRequiring(strapi, type, documentId);
  if (use === undefined) return null;
  const kind = type.label.toLowerCase();
  return `This ${kind} is chosen under “${use.place}” in “${use.kind}”, and the website cannot be made without it. Choose another ${kind} there and publish that first.`;
}
