import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refOf, uidOf } from '../../../kernel/content-types';
import { READ } from '../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  may,
  parseQuery,
  typeOf,
} from '../../../kernel/routes/admin-routes';
import type { FilePage, TakingDown, Use, Uses } from '../shapes';
import { findConsequences } from './consequences';
import { findUses } from './find-uses';
import { fileQuery, listFiles, READ_FILES } from './list-files';

/** As many as Strapi's longest list shows at once. */
const MOST_TOGETHER = 100;
const together = z.object({
  /** The entries that are to be taken down, by their documentIds, with commas between. */
  ids: z
    .string()
    .transform((ids) => ids.split(',').filter(Boolean))
    .pipe(z.array(z.string()).min(1).max(MOST_TOGETHER)),
});

/**
 * What the admin asks about the uses of files and entries, and about what comes of taking entries down. Entries that the
 * asker may not read are left out.
 */
export function addUsesRoutes(strapi: Core.Strapi): void {
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
  const { ids } = parseQuery(context, together);
  const entries = await findConsequences(strapi, type, ids);
  return { entries: entries.map((entry) => ({ ...entry, uses: readable(context, entry.uses) })) };
}

async function answerFiles(strapi: Core.Strapi, context: AdminContext): Promise<FilePage> {
  demand(context, READ_FILES);
  const query = parseQuery(context, fileQuery);
  const { files, ...rest } = await listFiles(strapi, context.state.userAbility, query);
  return { ...rest, files: files.map((file) => ({ ...file, uses: readable(context, file.uses) })) };
}

function readable(context: AdminContext, uses: readonly Use[]): Use[] {
  const uids = new Set<string>(contentTypes.filter((type) => may(context, READ, type)).map(uidOf));
  return uses.filter(({ uid }) => uids.has(uid));
}
