import type { Core } from '@strapi/strapi';
import { readTargets } from '../../addresses/server/site-map/read-targets';
import { NO_STEP } from '../../addresses/server/site-map/step';
import { readFileNames } from '../../usage/server/list-files';
import type { LinkChoice } from '../shapes';
import { findByTitle } from './rank';

/**
 * The files of the media library whose names hold what somebody typed: those that the website has, since it
 * has no other, and no pictures, which are shown rather than linked to.
 *
 * @param ability the caller's rights in Strapi.
 */
export async function searchFiles(
  strapi: Core.Strapi,
  typed: string,
  ability: unknown,
): Promise<LinkChoice[]> {
  const filters = { mime: { $notContains: 'image/' } };
  const named = await readFileNames(strapi, ability, { filters });
  const all = named.map(({ documentId, name }) => ({ id: documentId, title: name, isPublished: true }));
  const files = findByTitle(all, typed);
  if (files.length === 0) return [];
  const entries = files.map(({ id }) => ({ type: 'file', id }));
  const { find } = await readTargets(strapi, entries, NO_STEP);
  return entries.flatMap((target, at) => {
    const [url] = find(target);
    return url === undefined
      ? []
      : [{ kind: 'file', title: files[at]?.title ?? '', where: url, link: { url, target } }];
  });
}
