import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findFileUses, nameUsers } from '../../usage/server/find-uses';
import { DECORATIVE, type FileInfo } from './ask-for-alternative';
import type { LibraryFile } from './stored-files';

/**
 * What is to be kept of a picture's words when they are changed: none for “decorative”.
 *
 * @throws ApplicationError when words are taken from a picture that entries show: the website
 * would refuse those entries.
 */
export async function keepAlternative(
  strapi: Core.Strapi,
  file: LibraryFile,
  info: FileInfo,
): Promise<FileInfo> {
  const { alternativeText: words, ...others } = info;
  if (typeof words !== 'string') return others;
  const given = words.trim();
  const alternativeText = DECORATIVE.test(given) ? '' : given;
  if (alternativeText === '') await refuseIfShown(strapi, file);
  return { ...others, alternativeText };
}

async function refuseIfShown(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  if (!file.mime.startsWith('image/') || !file.alternativeText?.trim()) return;
  const names = nameUsers(await findFileUses(strapi, file.documentId));
  if (names.length === 0) return;
  throw new errors.ApplicationError(
    `“${file.name}” is used by ${names.join(', ')}, so its alternative text cannot be empty. Where the picture gives no information, choose Yes for “Decorative” beside it instead.`,
  );
}
