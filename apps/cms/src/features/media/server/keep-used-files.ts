import { nameSome } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FILE_UID } from '../../../kernel/content-types';
import type { AdminContext } from '../../../kernel/routes/admin-routes';
import { findFileUses, nameUsers } from '../../usage/server/find-uses';

const NAMED = 5;

interface NamedFile {
  documentId: string;
  name: string;
}
/** What is ticked in the media library, by its numbers. */
interface Ticked {
  fileIds?: unknown[];
  folderIds?: unknown[];
}
/** Of Strapi's controllers the one that deletes what is ticked. */
export interface DeletingController {
  deleteMany(context: AdminContext): Promise<unknown>;
}

/**
 * Refuses to delete a file from the media library while entries use it, and names them: a page that loses its
 * picture cannot be published any more.
 *
 * @throws ApplicationError when an entry uses it.
 */
export async function refuseIfUsed(strapi: Core.Strapi, file: NamedFile): Promise<void> {
  const use = await findUse(strapi, file);
  if (use !== null) throw new errors.ApplicationError(use);
}

/**
 * Strapi's controller, which deletes all that is ticked or nothing. Strapi deletes the files side by side,
 * and after them those of folders: when one was refused, others were gone.
 */
export function deleteAllOrNothing<C extends DeletingController>(controller: C) {
  return ({ strapi }: { strapi: Core.Strapi }): C => ({
    ...controller,
    deleteMany: async (context) => {
      await refuseIfAnyUsed(strapi, context.request.body);
      return controller.deleteMany(context);
    },
  });
}

async function refuseIfAnyUsed(strapi: Core.Strapi, ticked: Ticked): Promise<void> {
  for (const file of await findFiles(strapi, ticked)) {
    const use = await findUse(strapi, file);
    if (use !== null) throw new errors.ApplicationError(`Nothing was deleted. ${use}`);
  }
}

/** The files that are ticked, and those in folders that are, at every depth. */
async function findFiles(
  strapi: Core.Strapi,
  { fileIds = [], folderIds = [] }: Ticked,
): Promise<NamedFile[]> {
  const folders: { path: string }[] = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ select: ['path'], where: { id: { $in: folderIds } } });
  const within = folders.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  const where = { $or: [{ id: { $in: fileIds } }, ...within] };
  return strapi.db
    .query(FILE_UID)
    .findMany({ select: ['documentId', 'name'], where, orderBy: { id: 'asc' } });
}

/** What keeps a file from being deleted, with what to do; null when nothing does. */
async function findUse(strapi: Core.Strapi, file: NamedFile): Promise<string | null> {
  const names = nameUsers(await findFileUses(strapi, file.documentId));
  if (names.length === 0) return null;
  return `“${file.name}” is used by ${nameSome(names, NAMED)}. Take it out there first, or replace the file instead of deleting it.`;
}
