import { type ContentType, type EntryRef, isRouted, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, DRAFT, editViewPath, refOf, uidOf } from '../../../kernel/content-types';
import {
  type AdminContext,
  addAdminRoutes,
  entryOf,
  parseQuery,
  several,
  typeOf,
} from '../../../kernel/routes/admin-routes';
import { readDrafts } from '../../../kernel/snapshots/look-up';
import { entryIsGone } from '../../../kernel/snapshots/snapshot';
import { findAddressFaults } from '../../addresses/server/find-address-faults';
import { findBroken } from '../../usage/server/find-broken';
import { readableBreaks } from '../../usage/server/readable';
import type { BrokenLink } from '../../usage/shapes';
import type { Checks, ManyChecks } from '../shapes';
import { describeFault, readForChecks } from './find-faults';
import { findObstacles } from './find-obstacles';
import { knowSite } from './know-site';

/**
 * `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, what it would break elsewhere, and
 * what could be plainer; and `GET /checks/:type?ids=…` the same of several that are to be published as one,
 * but for what could be plainer.
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
  const drafts = await readDrafts(strapi, type, ids);
  const publish = ids.filter((id) => drafts.has(id) && !faults.has(id));
  return {
    obstacles: [...faults].map(([documentId, found]) => ({
      documentId,
      title: showTitle(drafts.get(documentId)?.title),
      path: editViewPath(refOf(type, documentId)),
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
    for (const link of await findBroken(strapi, refOf(type, documentId), { publish, takeDown: [] }))
      found.set(link.address, link);
  return [...found.values()];
}

async function answerChecks(strapi: Core.Strapi, context: AdminContext): Promise<Checks> {
  const entry = entryOf(context);
  const checked = await readForChecks(strapi, entry);
  if (checked === null) throw entryIsGone();
  const { findings, readingAge } = checked.findAll(await knowSite(strapi, checked.needs, entry));
  const breaks = await findBroken(strapi, entry, { publish: [entry.id], takeDown: [] });
  return {
    findings: [...(await findAddressFaults(strapi, entry)), ...findings],
    breaks: readableBreaks(context, breaks),
    breaksLater: readableBreaks(context, await findBreaksLater(strapi, entry)),
    readingAge,
  };
}

/**
 * None unless the entry goes at a time, because it is planned to unpublish it, or by its own end with
 * nothing left at its address.
 */
async function findBreaksLater(strapi: Core.Strapi, entry: EntryRef): Promise<BrokenLink[]> {
  const type = contentTypeOf(entry);
  const ends = type.shown && isRouted(type) && type.route.afterEnd !== 'list' ? [type.shown.until] : [];
  const going = ['unpublishAt', ...ends].map((end) => ({ [end]: { $notNull: true } }));
  const where = { documentId: entry.id, ...DRAFT, $or: going };
  const planned = await strapi.db.query(uidOf(entry)).count({ where });
  return planned > 0 ? findBroken(strapi, entry, { publish: [], takeDown: [entry.id] }) : [];
}
