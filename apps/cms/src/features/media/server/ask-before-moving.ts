import type { Core } from '@strapi/strapi';
import { askFirst } from '../../usage/server/ask-first';
import { findBrokenFile } from '../../usage/server/find-broken-file';
import type { LibraryFile } from './stored-files';

/**
 * Has the admin ask before a file gets another address on the website, to which texts may link.
 *
 * @param name its new name; null when another file takes its place.
 */
export async function askBeforeMoving(
  strapi: Core.Strapi,
  { documentId }: LibraryFile,
  name: string | null,
): Promise<void> {
  await askFirst(
    strapi,
    (path) => path.startsWith('/upload/files/'),
    () => findBrokenFile(strapi, documentId, name),
  );
}
