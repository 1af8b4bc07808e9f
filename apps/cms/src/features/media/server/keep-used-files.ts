import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findFileUses, nameUsers } from '../../usage/server/find-uses';

const NAMED = 5;

/**
 * Refuses to delete a file from the media library while entries use it, and names them: a page that loses its picture
 * cannot be published any more. Asked before Strapi deletes anything, because it takes the file from the storage first.
 *
 * @throws ApplicationError when an entry uses it.
 */
export async function refuseIfUsed(
  strapi: Core.Strapi,
  file: { documentId: string; name: string },
): Promise<void> {
  const names = nameUsers(await findFileUses(strapi, file.documentId));
  if (names.length === 0) return;
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  throw new errors.ApplicationError(
    `“${file.name}” is used by ${names.slice(0, NAMED).join(', ')}${rest}. Take it out there first, or replace the file instead of deleting it.`,
  );
}
