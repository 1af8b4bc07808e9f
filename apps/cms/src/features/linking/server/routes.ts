import { type ContentType, type LinkTarget, linkTarget, readLink } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { READ } from '../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  entryOf,
  may,
  parseQuery,
} from '../../../kernel/routes/admin-routes';
import { READ_FILES } from '../../usage/server/list-files';
import type { LinkChoices, PageParts } from '../shapes';
import { readMeant } from './read-meant';
import { searchEntries } from './search-entries';
import { searchFiles } from './search-files';
import { readSections, searchParts } from './search-parts';

/** As long as an address may be, and longer than any title. */
const LONGEST = 8000;
/** Titles are looked for by less of it. */
const LONGEST_TITLE = 200;

const text = z.string().max(LONGEST).default('');
/** What somebody typed where a link is to lead, or what a link keeps, by whose address it stands then. */
const asked = z.object({ query: text, type: text, id: text, part: text });

/**
 * `GET /linking/choices?query=…`: what of ours a link can lead to, by the letters of a title or by an
 * address, and with `type`, `id` and `part` what a link keeps; and `GET /linking/parts/:type/:id`: the parts
 * of a page. Leaves out what the caller may not read.
 */
export function addLinkingRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/linking', {
    'GET /choices': (context) => answerChoices(strapi, context),
    'GET /parts/:type/:id': async (context): Promise<PageParts> => ({
      parts: await readSections(strapi, entryOf(context)),
    }),
  });
}

function toTarget({ part, ...entry }: { type: string; id: string; part: string }): LinkTarget | undefined {
  return linkTarget.safeParse(part === '' ? entry : { ...entry, part }).data;
}

async function answerChoices(strapi: Core.Strapi, context: AdminContext): Promise<LinkChoices> {
  const { query, ...kept } = parseQuery(context, asked);
  const mayRead = (type: ContentType) => may(context, READ, type);
  const target = toTarget(kept);
  const url = target === undefined ? (readLink(query)?.url ?? '') : query;
  const meant = await readMeant(strapi, { url, target }, mayRead);
  const words = query.slice(0, LONGEST_TITLE);
  const choices =
    meant === null && words.trim() !== ''
      ? [
          ...(await searchEntries(strapi, words, mayRead)),
          ...(await searchParts(strapi, words, mayRead)),
          ...(may(context, READ_FILES) ? await searchFiles(strapi, words, context.state.userAbility) : []),
        ]
      : [];
  return { choices, meant };
}
