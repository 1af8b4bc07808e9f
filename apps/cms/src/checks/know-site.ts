import { type AtPath, type Checked, type DeadLink, type Site, staffHosts } from '@pain/checks';
import { type ContentType, contentTypes, normalisePath, OVERVIEW_PATHS, type Reference } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { toAsked } from '../links/addresses';
import { readDead } from '../links/link-checks';
import { anyOf } from '../queries/any-of';
import { toPaths } from '../redirects/places';
import { PAGE, readPlaces, readRedirects, withDrafts } from '../redirects/read-places';
import { isAmong, readParts } from './parts-of-page';
import { isTogether, readAsOne } from './publish-together';

type Needs = Checked['needs'];

/**
 * Finds out what has to be known of the website to check an entry, and no more.
 *
 * @param documentId of the entry itself, which counts as published, as does what is published as one with it: they are
 *   about to be.
 */
export async function knowSite(strapi: Core.Strapi, needs: Needs, documentId: string): Promise<Site> {
  const titles = isTogether() ? new Map() : await readUnpublished(strapi, needs.references);
  const aboutToBe = [documentId, ...readAsOne()];
  for (const id of aboutToBe) titles.delete(id);
  const addresses = isTogether() ? ALL_THERE : await readAddresses(strapi, needs, aboutToBe);
  const dead = await readDeadLinks(strapi, needs.addresses);
  return {
    now: new Date(),
    privateHosts: staffHosts(process.env),
    unpublishedTitle: ({ id }) => titles.get(id) ?? null,
    ...addresses,
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

type Addresses = Pick<Site, 'at' | 'hasPart'>;

const ALL_THERE: Addresses = { at: () => 'published', hasPart: () => true };

/** Until the settings name a home page no page has its address, and nothing can be said of any. */
async function readAddresses(
  strapi: Core.Strapi,
  { paths, parts }: Needs,
  aboutToBe: readonly string[],
): Promise<Addresses> {
  const places = paths.length + parts.length > 0 ? await readPlaces(strapi) : null;
  if (places === null || places.homeId === null) return ALL_THERE;
  const [self = ''] = aboutToBe;
  const next = toPaths(await withDrafts(strapi, places, aboutToBe));
  const ids = new Map([...next].map(([id, path]) => [path, id]));
  const idOf = (path: string) => (path === '' ? self : ids.get(path));
  const targets = new Set(parts.flatMap(({ path }) => idOf(path) ?? []).filter((id) => next.has(id)));
  const known = await readAllParts(strapi, targets, aboutToBe);
  return {
    at: await readPaths(strapi, paths, [...toPaths(places).values(), ...next.values()]),
    hasPart({ path, anchor }) {
      const there = known.get(idOf(path) ?? '');
      return there === undefined || isAmong(there, anchor);
    },
  };
}

async function readAllParts(
  strapi: Core.Strapi,
  targets: Iterable<string>,
  aboutToBe: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const known = new Map<string, ReadonlySet<string>>();
  for (const id of targets)
    known.set(id, await readParts(strapi, id, aboutToBe.includes(id) ? 'draft' : 'published'));
  return known;
}

/** @param pages the paths of pages, those that will have moved included: a redirect leads from there. */
async function readPaths(
  strapi: Core.Strapi,
  paths: readonly string[],
  pages: readonly string[],
): Promise<(path: string) => AtPath> {
  const redirects = (await readRedirects(strapi)).map(({ from }) => normalisePath(from));
  const there = new Set(['/', ...Object.values(OVERVIEW_PATHS), ...pages, ...redirects]);
  const drafts = await readPagesBySlug(strapi, paths.filter((path) => !there.has(path)).map(slugOf));
  return (path) => {
    if (there.has(path) || isFile(path)) return 'published';
    const draft = drafts.get(slugOf(path));
    return draft ? { draft: draft.title || 'Untitled' } : 'nothing';
  };
}

/** Pages of which nothing is published, by the last part of their addresses. */
async function readPagesBySlug(
  strapi: Core.Strapi,
  slugs: readonly string[],
): Promise<Map<string, { title: string | null }>> {
  if (slugs.length === 0) return new Map();
  const select = ['documentId', 'publishedAt', 'slug', 'title'];
  const rows: Row[] = await strapi.db
    .query(PAGE)
    .findMany({ select, where: { slug: { $in: anyOf(strapi, slugs) } } });
  const published = new Set(rows.filter(isPublished).map((row) => row.documentId));
  const drafts = rows.filter((row) => !published.has(row.documentId));
  return new Map(drafts.map(({ slug, title }) => [slug ?? '', { title: title ?? null }]));
}

function slugOf(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}

/** Files are no pages: whether they are there the guards see, which know the whole site. It never has those of the CMS's own folder. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path) && !path.startsWith('/uploads/');
}
