import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type AdminContext, addAdminRoutes, entryOf } from '../access/admin-routes';
import { type EntryKey, uidOf } from '../content-types';
import { findAddressFaults } from '../redirects/find-address-faults';
import { findBroken } from '../uses/find-broken';
import { readableBreaks } from '../uses/readable';
import type { BrokenLink } from '../uses/shapes';
import { knowSite } from './know-site';
import { readForChecks } from './read-for-checks';
import type { Checks } from './shapes';

/** `GET /checks/:type/:id`: what is wrong with the saved draft of an entry, what it would break elsewhere, and what could be plainer. */
export function addChecksRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/checks', { 'GET /:type/:id': (context) => answerChecks(strapi, context) });
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
