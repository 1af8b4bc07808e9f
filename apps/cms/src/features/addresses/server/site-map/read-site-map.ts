import type { AtPath, Part, Target } from '@pain/checks';
import { SITE_FILES } from '@pain/checks/site';
import {
  addressOf,
  contentTypes,
  type EntryRef,
  foldAddress,
  isOver,
  normalisePath,
  normaliseSource,
  ownPaths,
  type RoutedType,
  SiteAddresses,
  showTitle,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { refOf, uidOf } from '../../../../kernel/content-types';
import { findMoves, type Place, type Places, shownPlaces, toPaths } from '../places';
import { ROUTED, readPlaces } from '../read-places';
import { fileIdIn, readMediaPaths } from './files';
import { PartsAfter } from './parts';
import { readPlacesAfter, readSourcesAfter } from './places-after';
import type { Step } from './step';

/** What is asked of the website's addresses. */
export interface Asked {
  paths: readonly string[];
  parts: readonly Part[];
}

/** What stands where on the website, as far as it was asked for. */
export interface SiteMap {
  /** @param address with what follows the path, by which a redirect may leave from there. */
  at(path: string, address: string): AtPath;
  /** Whether a page has a part; the entry's own page has no path. */
  hasPart(part: Part): boolean;
}

/** Where everything is there: nothing is held against a link. */
export const ALL_THERE: SiteMap = { at: () => 'published', hasPart: () => true };

/**
 * What will stand where on the website after a step: pages, redirects, their parts, files. Until the settings
 * name a home page no page has its address, and nothing can be said of any.
 *
 * @param self the entry whose links without a page are meant; null when there are none.
 */
export async function readSiteMap(
  strapi: Core.Strapi,
  { paths, parts }: Asked,
  step: Step,
  self: EntryRef | null,
): Promise<SiteMap> {
  if (paths.length + parts.length === 0) return ALL_THERE;
  const now = await readPlaces(strapi);
  if (now.homeId === null) return ALL_THERE;
  const next = await readPlacesAfter(strapi, step);
  const shown = shownPlaces(next, new Date());
  const sources = [...(await readSourcesAfter(strapi, step)), ...sourcesOfEnded(next)];
  const addresses = toAddresses(
    [...toPaths(shown).values(), ...findMoves(now, next).map(({ from }) => from)],
    sources,
  );
  return {
    at: await readPaths(strapi, paths, { step, addresses, away: awayByPath(next, shown) }),
    hasPart: await readParts(
      new PartsAfter(strapi, step, async () => shown),
      parts,
      { places: shown, addresses },
      self,
    ),
  };
}

/** Where pages have ended whose addresses redirect to the list of their type. */
function sourcesOfEnded(places: Places): string[] {
  const now = new Date();
  const paths = toPaths(places);
  const ended = [...places.pages.values()].filter(
    ({ definition, window }) => definition.route.afterEnd === 'list' && isOver(window, now),
  );
  return ended.flatMap(({ id }) => paths.get(id) ?? []).map(addressOf);
}

/** The pages that are published and not on the website at this time, by their paths. */
function awayByPath(next: Places, shown: Places): ReadonlyMap<string, Place> {
  const paths = toPaths(next);
  const away = [...next.pages.values()].filter(({ id }) => !shown.pages.has(id));
  return new Map(away.map((place) => [paths.get(place.id) ?? '', place]));
}

/** @param pages the paths of pages, those that will have moved included: a redirect leads from there. */
function toAddresses(pages: readonly string[], sources: readonly string[]): SiteAddresses {
  return new SiteAddresses({
    pages: ['/', ...ownPaths(contentTypes), ...pages].map(addressOf),
    // Where a redirect leads to is nothing to those who ask whether something is there.
    redirects: sources.map((from) => ({ from: normaliseSource(from), to: '/' })),
  });
}

/** The path of the page that is meant by one as it is typed. */
function pageMeantBy(path: string, addresses: SiteAddresses): string {
  const meant = addresses.find(addressOf(path));
  return meant?.isPage ? normalisePath(meant.to) : path;
}

/** Whether what an address leads to is on the website. */
export function isThere({ at, hasPart }: SiteMap, { address, path, part }: Target): boolean {
  return (path === null || at(path, address) === 'published') && (part === null || hasPart(part));
}

type HasPart = (part: string) => boolean;

async function readParts(
  after: PartsAfter,
  parts: readonly Part[],
  { places, addresses }: { places: Places; addresses: SiteAddresses },
  self: EntryRef | null,
): Promise<SiteMap['hasPart']> {
  const entries = new Map([...toPaths(places)].map(([id, path]) => [path, places.pages.get(id)]));
  const known = new Map<string, HasPart>();
  for (const path of new Set(parts.map((part) => part.path))) {
    const page = path === '' ? path : pageMeantBy(path, addresses);
    const has = await findParts(after, page, entries.get(page), self);
    if (has !== null) known.set(path, has);
  }
  return ({ path, anchor }) => known.get(path)?.(anchor) ?? true;
}

/** @returns null where nothing is known: of files, redirects, and what is not there at all. */
async function findParts(
  after: PartsAfter,
  path: string,
  place: Place | undefined,
  self: EntryRef | null,
): Promise<HasPart | null> {
  if (path === '') return self && toCheck(await after.ofPagesShowing(self));
  if (place !== undefined) return toCheck(await after.ofPage(refOf(place.definition, place.id)));
  return after.ofOverview(path);
}

function toCheck(parts: ReadonlySet<string>): HasPart {
  return (part) => parts.has(part);
}

const INDEX = /(?<=\/)index\.html$/;

async function readPaths(
  strapi: Core.Strapi,
  paths: readonly string[],
  { step, addresses, away }: { step: Step; addresses: SiteAddresses; away: ReadonlyMap<string, Place> },
): Promise<SiteMap['at']> {
  const files = new Set(SITE_FILES);
  const media = await readMediaPaths(
    strapi,
    paths.filter((path) => fileIdIn(path) !== null),
    step,
  );
  const isAddress = (address: string) => addresses.find(address) !== null;
  const isFound = (path: string) =>
    files.has(path) ||
    isAddress(addressOf(path)) ||
    isAddress(addressOf(path.replace(INDEX, ''))) ||
    media.has(path);
  const drafts = await readDrafts(strapi, paths.filter((path) => !isFound(path)).map(slugOf));
  return (path, address) => {
    // A redirect may ask for something after the `?`, which a path does not say.
    if (isFound(path) || isAddress(address)) return 'published';
    const notNow = away.get(path);
    if (notNow !== undefined) return { away: notNow.title, from: notNow.window.from };
    const draft = drafts.get(slugOf(path));
    return draft === undefined ? 'nothing' : { draft: showTitle(draft) };
  };
}

interface PageRow {
  documentId: string;
  publishedAt: string | null;
  [field: string]: string | null;
}

/** The titles of pages of which nothing is published, by the last part of their addresses. */
async function readDrafts(
  strapi: Core.Strapi,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const titles = new Map<string, string | null>();
  for (const type of slugs.length > 0 ? ROUTED : [])
    for (const [slug, title] of await readDraftsOf(strapi, type, slugs)) titles.set(slug, title);
  return titles;
}

async function readDraftsOf(
  strapi: Core.Strapi,
  type: RoutedType,
  slugs: readonly string[],
): Promise<[slug: string, title: string | null][]> {
  const { title, route } = type;
  const rows: PageRow[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishedAt', route.slug, title],
    where: { [route.slug]: { $in: anyOf(strapi, slugs) } },
  });
  const published = new Set(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => row.documentId),
  );
  const drafts = rows.filter((row) => !published.has(row.documentId));
  return drafts.map((row) => [row[route.slug] ?? '', row[title] ?? null]);
}

function slugOf(path: string): string {
  return foldAddress(path)?.split('/').at(-1) ?? '';
}
