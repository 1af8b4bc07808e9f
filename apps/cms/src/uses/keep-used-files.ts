import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findFileUses, nameUsers } from './find-uses';

const FILE = 'plugin::upload.file';
const NAMED = 5;

/**
 * Refuses to delete a file from the media library while entries use it, and names them. The library has no place of its
 * own to say where a file is used, and a page that loses its picture cannot be published any more. What the system does
 * itself, such as taking a withdrawn testimonial's pictures away, is not refused.
 */
export function keepUsedFiles(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async beforeDelete(event) {
      if (!strapi.requestContext.get()?.path.startsWith('/upload/')) return;
      const file = await strapi.db.query(FILE).findOne({ where: event.params.where });
      if (file) await refuseIfUsed(strapi, file);
    },
  });
}

async function refuseIfUsed(strapi: Core.Strapi, file: { documentId: string; name: string }): Promise<void> {
  const names = nameUsers(await findFileUses(strapi, file.documentId));
  if (names.length === 0) return;
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  throw new errors.ApplicationError(
    `“${file.name}” is used by ${names.slice(0, NAMED).join(', ')}${rest}. Take it out there first, or replace the file instead of deleting it.`,
  );
}
