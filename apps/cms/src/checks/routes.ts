import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type AdminContext, addAdminRoutes, entryOf, parseQuery, typeOf } from '../access/admin-routes';
import { several } from '../access/several';
import { type EntryKey, uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { findAddressFaults } from '../redirects/find-address-faults';
import { findBroken } from '../uses/find-broken';
import { readableBreaks } from '../uses/readable';
import type { BrokenLink } from '../uses/shapes';
import { describeFault } from './find-faults';
import { findObstacles } from './find-obstacles';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';
import { readTitles } from './read-titles';
import type { Checks, ManyChecks } from './shapes';

/**
 * `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, what it would break elsewhere, and what could be plainer;
 * and `GET /checks/:type?ids=…` the same of several that are to be published as one, but for what could be plainer.
 */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', {
    'GET /:type': (context) => answerMany(strapi, context),
    'GET /:type/:id': (context) => answerChecks(strapi, context),
  });
}

async function answerMany(strapi: Core.Strapi, context: AdminContext): Promise<ManyChecks> {
  const type = typeOf(context);
  const { ids } = parseQuery(context, several);
  const faults = await findObstacles(strapi, type, ids);
  const titles = await readTitles(strapi, type, ids);
  const publish = ids.filter((id) => titles.has(id) && !faults.has(id));
  return {
    obstacles: [...faults].map(([documentId, found]) => ({
      documentId,
      title: titles.get(documentId) ?? 'Untitled',
      path: editViewPath(type, documentId),
      faults: found.map(describeFault),
    })),
    breaks: readableBreaks(context, await findBrokenByAll(strapi, type, publish)),
  };
}

/** What several take away together is found by each of them, and said once. */
async function findBrokenByAll(
  strapi: Core.Strapi,
  type: ContentType,
  publish: readonly string[],
): Promise<BrokenLink[]> {
  const found = new Map<string, BrokenLink>();
  for (const documentId of publish)
    for (const link of await findBroken(strapi, { type, documentId }, { publish, takeDown: [] }))
      found.set(link.address, link);
  return [...found.values()];
}

async function answerChecks(strapi: Core.Strapi, context: AdminContext): Promise<Checks> {
  const entry = entryOf(context);
  const { type, documentId } = entry;
  const checked = await readForChecks(strapi, type, documentId);
  if (checked === null) throw new errors.NotFoundError('This entry is not there any more.');
  const { findings, readingAge } = checked.findAll(await knowSite(strapi, checked.needs, entry));
  const breaks = await findBroken(strapi, entry, { publish: [documentId], takeDown: [] });
  return {
    findings: [...(await findAddressFaults(strapi, type, documentId)), ...findings],
    breaks: readableBreaks(context, breaks),
    breaksLater: readableBreaks(context, await findBreaksLater(strapi, entry)),
    readingAge,
  };
}

/** None unless it is planned to unpublish the entry. */
async function findBreaksLater(strapi: Core.Strapi, entry: EntryKey): Promise<BrokenLink[]> {
  const { type, documentId } = entry;
  const where = { documentId, publishedAt: null, unpublishAt: { $notNull: true } };
  const planned = await strapi.db.query(uidOf(type)).count({ where });
  return planned > 0 ? findBroken(strapi, entry, { publish: [], takeDown: [documentId] }) : [];
}
