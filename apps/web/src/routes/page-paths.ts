import {
  addressOf,
  ContentError,
  type ContentFault,
  type ContentType,
  describeFault,
  type ListedType,
  listedTypes,
  nameOfPage,
  ownPaths,
  pathTo,
  publicationOf,
  trailTo,
} from '@pain/schema';
import { attemptAll, refuseAll } from './attempt-all.ts';
import type { ContentIndex } from './content-index.ts';
import type { SitePage, SitePages } from './site-pages.ts';

/**
 * Where each page is, by its id: `/` for the home page, the base of its type and
 * `parent/child/` for all others.
 */
export type PagePaths = ReadonlyMap<string, string>;

/**
 * Gives every page its path.
 *
 * @throws ContentError for a home page that is not published, a parent that is not published, parents in a
 * circle, or two pages at one path.
 */
export function findPagePaths(index: ContentIndex, pages: SitePages): PagePaths {
  const home = findHome(index, pages);
  const placed = attemptAll(pages.all(), (page) => ({
    page,
    path: pathTo(page, home.id, (step) => parentOf(step, page, pages)),
  }));
  refuseAll(findTwins(placed));
  return new Map(placed.map(({ page, path }) => [page.id, path]));
}

/** The addresses of all pages, also of those that the site makes itself. */
export function pageAddresses(paths: PagePaths, types: readonly ContentType[]): string[] {
  return [...paths.values(), ...ownPaths(types)].map(addressOf);
}

/**
 * The types whose lists the site makes: a page of staff at the base of a type takes the place of its list.
 */
export function madeLists(paths: PagePaths, types: readonly ContentType[]): ListedType[] {
  const taken = new Set(paths.values());
  return listedTypes(types).filter(({ route }) => !taken.has(route.base));
}

function findTwins(placed: readonly { page: SitePage; path: string }[]): ContentFault[] {
  return [...Map.groupBy(placed, ({ path }) => path)]
    .filter(([, pages]) => pages.length > 1)
    .map(([path, pages]) =>
      describeTwins(
        path,
        pages.map(({ page }) => page),
      ),
    );
}

/** The pages from the top down to a page, without the home page, which is above them all. */
export function findTrail(page: SitePage, home: SitePage, pages: SitePages): SitePage[] {
  return trailTo(page, home.id, (step) => parentOf(step, page, pages));
}

/**
 * The page that people see first.
 *
 * @throws ContentError when the settings name none that is published.
 */
export function findHome(index: ContentIndex, pages: SitePages): SitePage {
  const home = pages.find(index.settings().homePage.id);
  if (home) return home;
  throw new ContentError(
    describeFault(
      'Site settings',
      [publicationOf(index.settings())],
      ['Home page: the page chosen here is not published'],
      'Publish that page, or choose another in "Site settings".',
    ),
  );
}

/** @param start the page whose place is looked for: with a parent that is not there it has none either. */
function parentOf(page: SitePage, start: SitePage, pages: SitePages): SitePage | null {
  if (page.parent === null) return null;
  const parent = pages.find(page.parent.id);
  if (parent !== null) return parent;
  throw new ContentError(
    describeFault(
      nameOfPage(page),
      [publicationOf(page), publicationOf(start)],
      ['Parent page: the page above it is not published'],
      'Publish the parent page, or choose another, and publish this page again.',
    ),
  );
}

function describeTwins(path: string, pages: readonly SitePage[]): ContentFault {
  return describeFault(
    pages.map(nameOfPage).join(' and '),
    pages.map(publicationOf),
    [`Web address: ${pages.length > 2 ? 'all' : 'both'} are at ${path}`],
    'Change the address of one of them and publish it again.',
  );
}
