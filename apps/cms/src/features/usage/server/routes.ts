import type { Core } from '@strapi/strapi';
import { refOf } from '../../../kernel/content-types';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  parseQuery,
  several,
  typeOf,
} from '../../../kernel/routes/admin-routes';
import type { FilePage, TakingDown, Uses } from '../shapes';
import { findConsequences } from './consequences';
import { findUses } from './find-uses';
import { fileQuery, listFiles, READ_FILES } from './list-files';
import { readable, readableBreaks } from './readable';

/**
 * What the admin asks about the uses of files and entries, and about the consequences of taking entries down.
 * Leaves out entries that the caller may not read.
 */
export function addUsageRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/uses', {
    'GET /files': (context) => answerFiles(strapi, context),
    'GET /:type/:id': (context) => answerUses(strapi, context),
  });
  addAdminRoutes(strapi, '/taking-down', {
    'GET /:type': (context) => answerTakingDown(strapi, context),
  });
}

async function answerUses(strapi: Core.Strapi, context: AdminContext): Promise<Uses> {
  const type = typeOf(context);
  return { uses: readable(context, await findUses(strapi, refOf(type, context.params.id))) };
}

async function answerTakingDown(strapi: Core.Strapi, context: AdminContext): Promise<TakingDown> {
  const type = typeOf(context);
  const { ids } = parseQuery(context, several);
  const entries = await findConsequences(strapi, type, ids);
  return {
    entries: entries.map((entry) => ({
      ...entry,
      uses: readable(context, entry.uses),
      breaks: readableBreaks(context, entry.breaks),
    })),
  };
}

async function answerFiles(strapi: Core.Strapi, context: AdminContext): Promise<FilePage> {
  demand(context, READ_FILES);
  const query = parseQuery(context, fileQuery);
  const { files, ...rest } = await listFiles(strapi, context.state.userAbility, query);
  return { ...rest, files: files.map((file) => ({ ...file, uses: readable(context, file.uses) })) };
}
