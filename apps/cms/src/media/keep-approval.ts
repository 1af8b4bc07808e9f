import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { PUBLISH } from '../access/rights';
import { findFileUses, nameUsers } from '../uses/find-uses';
import type { FileInfo } from './ask-for-alternative';
import type { LibraryFile } from './stored-files';

/**
 * Refuses to put another file in the place of one that the website shows to those who may not publish what shows it: it would be
 * there seconds later, and nobody would have approved it.
 *
 * @throws ApplicationError that names what shows it.
 */
export async function keepApproval(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const ability = strapi.requestContext.get()?.state?.userAbility;
  if (!ability) return;
  const uses = await findFileUses(strapi, file.documentId);
  const names = nameUsers(uses.filter(({ isPublished, uid }) => isPublished && !ability.can(PUBLISH, uid)));
  if (names.length === 0) return;
  throw new errors.ApplicationError(
    `“${file.name}” is on the website, in ${names.join(', ')}, and would change there at once. Ask somebody who may publish to change it, or upload a new file and choose that one in your draft.`,
  );
}

/**
 * The same for its words, which the website shows, too. Its name and its folder only staff see.
 *
 * @throws ApplicationError that names what shows it.
 */
export async function keepApprovedWords(
  strapi: Core.Strapi,
  file: LibraryFile,
  { alternativeText }: FileInfo,
): Promise<void> {
  if (typeof alternativeText !== 'string' || alternativeText === (file.alternativeText ?? '')) return;
  await keepApproval(strapi, file);
}
