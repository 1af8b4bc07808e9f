import { type Checked, type DeadLink, type Site, staffHosts } from '@pain/checks';
import { type ContentType, contentTypes, type Reference } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type EntryKey, uidOf } from '../content-types';
import { toAsked } from '../links/addresses';
import { readDead } from '../links/link-checks';
import { anyOf } from '../queries/any-of';
import { ALL_THERE, readSiteMap } from '../site-map/read-site-map';
import { isTogether, readAsOne } from './publish-together';

type Needs = Checked['needs'];

/**
 * Finds out what has to be known of the website to check an entry, and no more.
 *
 * @param entry counts as published, as does what is published as one with it: they are about to be.
 */
export async function knowSite(strapi: Core.Strapi, needs: Needs, entry: EntryKey): Promise<Site> {
  const titles = isTogether() ? new Map() : await readUnpublished(strapi, needs.references);
  const publish = [entry.documentId, ...readAsOne()];
  for (const id of publish) titles.delete(id);
  const map = isTogether() ? ALL_THERE : await readSiteMap(strapi, needs, { publish, takeDown: [] }, entry);
  const dead = await readDeadLinks(strapi, needs.addresses);
  return {
    now: new Date(),
    privateHosts: staffHosts(process.env),
    unpublishedTitle: ({ id }) => titles.get(id) ?? null,
    ...map,
    deadLink: (address) => dead.get(toAsked(address) ?? '') ?? null,
  };
}

/** What came of asking other websites in the background: see ../links. */
function readDeadLinks(strapi: Core.Strapi, addresses: readonly string[]) {
  const asked = addresses.flatMap((address) => toAsked(address) ?? []);
  return asked.length > 0 ? readDead(strapi, new Date(), asked) : new Map<string, DeadLink>();
}

/** The titles of those entries that are not published. */
async function readUnpublished(
  strapi: Core.Strapi,
  references: readonly Reference[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const type of contentTypes) {
    const ids = references.filter(({ ref }) => ref === type.name).map(({ id }) => id);
    for (const [id, title] of ids.length > 0 ? await readDrafts(strapi, type, ids) : [])
      titles.set(id, title);
  }
  return titles;
}

interface Row {
  documentId: string;
  publishedAt: string | null;
  [field: string]: string | null;
}

async function readDrafts(
  strapi: Core.Strapi,
  type: ContentType,
  ids: string[],
): Promise<[string, string][]> {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishedAt', type.title],
    where: { documentId: { $in: anyOf(strapi, ids) } },
  });
  const published = new Set(rows.filter(isPublished).map((row) => row.documentId));
  const drafts = rows.filter((row) => !published.has(row.documentId));
  return drafts.map((row) => [row.documentId, row[type.title] || 'Untitled']);
}

function isPublished({ publishedAt }: Row): boolean {
  return publishedAt !== null;
}
