import type { AtPath, Part, Target } from '@pain/checks';
import { SITE_FILES } from '@pain/checks/site';
import {
  addressOf,
  type EntryRef,
  foldAddress,
  normalisePath,
  normaliseSource,
  OVERVIEW_PATHS,
  SiteAddresses,
  showTitle,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { findMoves, type Places, toPaths } from '../places';
import { PAGE, readPlaces } from '../read-places';
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
 * What will stand where on the website after a step: pages, redirects, their parts, files. Until the settings name a home page no page
 * has its address, and nothing can be said of any.
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
  const sources = await readSourcesAfter(strapi, step);
  const addresses = toAddresses(
    [...toPaths(next).values(), ...findMoves(now, next).map(({ from }) => from)],
    sources,
  );
  return {
    at: await readPaths(strapi, paths, step, addresses),
    hasPart: await readParts(
      new PartsAfter(strapi, step, async () => next),
      parts,
      { places: next, addresses },
      self,
    ),
  };
}

/** @param pages the paths of pages, those that will have moved included: a redirect leads from there. */
function toAddresses(pages: readonly string[], sources: readonly string[]): SiteAddresses {
  return new SiteAddresses({
    pages: ['/', ...Object.values(OVERVIEW_PATHS), ...pages].map(addressOf),
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
  const ids = new Map([...toPaths(places)].map(([id, path]) => [path, id]));
  const known = new Map<string, HasPart>();
  for (const path of new Set(parts.map((part) => part.path))) {
    const page = path === '' ? path : pageMeantBy(path, addresses);
    const has = await findParts(after, page, ids.get(page), self);
    if (has !== null) known.set(path, has);
  }
  return ({ path, anchor }) => known.get(path)?.(anchor) ?? true;
}

/** @returns null where nothing is known: of files, redirects, and what is not there at all. */
async function findParts(
  after: PartsAfter,
  path: string,
  pageId: string | undefined,
  self: EntryRef | null,
): Promise<HasPart | null> {
  if (path === '') return self && toCheck(await after.ofPagesShowing(self));
  if (pageId !== undefined) return toCheck(await after.ofPage(pageId));
  return after.ofOverview(path);
}

function toCheck(parts: ReadonlySet<string>): HasPart {
  return (part) => parts.has(part);
}

const INDEX = /(?<=\/)index\.html$/;

async function readPaths(
  strapi: Core.Strapi,
  paths: readonly string[],
  step: Step,
  addresses: SiteAddresses,
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
    const draft = drafts.get(slugOf(path));
    return draft ? { draft: showTitle(draft.title) } : 'nothing';
  };
}

interface PageRow {
  documentId: string;
  publishedAt: string | null;
  slug: string | null;
  title: string | null;
}

/** Pages of which nothing is published, by the last part of their addresses. */
async function readDrafts(
  strapi: Core.Strapi,
  slugs: readonly string[],
): Promise<Map<string, { title: string | null }>> {
  if (slugs.length === 0) return new Map();
  const select = ['documentId', 'publishedAt', 'slug', 'title'];
  const rows: PageRow[] = await strapi.db
    .query(PAGE)
    .findMany({ select, where: { slug: { $in: anyOf(strapi, slugs) } } });
  const published = new Set(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => row.documentId),
  );
  const drafts = rows.filter((row) => !published.has(row.documentId));
  return new Map(drafts.map(({ slug, title }) => [slug ?? '', { title }]));
}

function slugOf(path: string): string {
  return foldAddress(path)?.split('/').at(-1) ?? '';
}
