import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FILE_UID } from '../content-types';
import { findFileUses, nameUsers } from '../uses/find-uses';
import { DECORATIVE, type FileInfo } from './ask-for-alternative';

interface File {
  documentId: string;
  name: string;
  mime: string;
  alternativeText: string | null;
}

/**
 * What is to be kept of a picture's words when they are changed: none for “decorative”.
 *
 * @throws ApplicationError when words are taken from a picture that entries show: the website would refuse those entries.
 */
export async function keepAlternative(strapi: Core.Strapi, id: unknown, info: FileInfo): Promise<FileInfo> {
  if (typeof info.alternativeText !== 'string') return info;
  const given = info.alternativeText.trim();
  const alternativeText = DECORATIVE.test(given) ? '' : given;
  const file: File | null = await strapi.db.query(FILE_UID).findOne({ where: { id } });
  if (file && alternativeText === '') await refuseIfShown(strapi, file);
  return { ...info, alternativeText };
}

async function refuseIfShown(strapi: Core.Strapi, file: File): Promise<void> {
  if (!file.mime.startsWith('image/') || !file.alternativeText?.trim()) return;
  const names = nameUsers(await findFileUses(strapi, file.documentId));
  if (names.length === 0) return;
  throw new errors.ApplicationError(
    `“${file.name}” is used by ${names.join(', ')}, so its alternative text cannot be empty. Where the picture tells nothing, tick “Decorative” beside it instead.`,
  );
}
