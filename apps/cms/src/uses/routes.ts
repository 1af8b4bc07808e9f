import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  may,
  parseQuery,
  READ,
  typeOf,
} from '../access/admin-routes';
import { findUses } from './find-uses';
import { fileQuery, listFiles, READ_FILES } from './list-files';
import type { FilePage, Use, Uses } from './shapes';

/** What the admin asks about the uses of files and entries. Entries that the asker may not read are left out. */
export function addUsesRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/uses', {
    'GET /files': (context) => answerFiles(strapi, context),
    'GET /:type/:id': (context) => answerUses(strapi, context),
  });
}

async function answerUses(strapi: Core.Strapi, context: AdminContext): Promise<Uses> {
  const type = typeOf(context);
  return { uses: readable(context, await findUses(strapi, type, context.params.id)) };
}

async function answerFiles(strapi: Core.Strapi, context: AdminContext): Promise<FilePage> {
  demand(context, READ_FILES);
  const query = parseQuery(context, fileQuery);
  const { files, ...rest } = await listFiles(strapi, context.state.userAbility, query);
  return { ...rest, files: files.map((file) => ({ ...file, uses: readable(context, file.uses) })) };
}

function readable(context: AdminContext, uses: readonly Use[]): Use[] {
  const uids = new Set(
    contentTypes.filter((type) => may(context, READ, type)).map(({ name }) => contentTypeUid(name)),
  );
  return uses.filter(({ uid }) => uids.has(uid));
}
