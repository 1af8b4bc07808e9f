import {
  addressOf,
  ContentError,
  type ContentFault,
  type DocumentNamed,
  describeFault,
  nameOfPage,
  OVERVIEW_PATHS,
  pathTo,
  publicationOf,
  trailTo,
} from '@pain/schema';
import { attemptAll, refuseAll } from './attempt-all.ts';
import type { ContentIndex } from './content-index.ts';

type Page = DocumentNamed<'page'>;

/** Where each page is, by its id: `/` for the home page, `/parent/child/` for all others. */
export type PagePaths = ReadonlyMap<string, string>;

/**
 * Gives every page its path.
 *
 * @throws ContentError for a home page that is not published, a parent that is not published, parents in a circle,
 * or two pages at one path.
 */
export function findPagePaths(index: ContentIndex): PagePaths {
  const home = findHome(index);
  const placed = attemptAll(index.all('page'), (page) => ({
    page,
    path: pathTo(page, home.id, (step) => parentOf(step, page, index)),
  }));
  refuseAll(findTwins(placed));
  return new Map(placed.map(({ page, path }) => [page.id, path]));
}

/** The addresses of all pages, also of those that the site makes itself. */
export function pageAddresses(paths: PagePaths): string[] {
  return [...paths.values(), ...Object.values(OVERVIEW_PATHS)].map(addressOf);
}

function findTwins(placed: readonly { page: Page; path: string }[]): ContentFault[] {
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
export function findTrail(page: Page, home: Page, index: ContentIndex): Page[] {
  return trailTo(page, home.id, (step) => parentOf(step, page, index));
}

/**
 * The page that people see first.
 *
 * @throws ContentError when the settings name none that is published.
 */
export function findHome(index: ContentIndex): Page {
  const home = index.find(index.settings().homePage);
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
function parentOf(page: Page, start: Page, index: ContentIndex): Page | null {
  const parent = index.find(page.parent);
  if (parent !== null || page.parent === null) return parent;
  throw new ContentError(
    describeFault(
      nameOfPage(page),
      [publicationOf(page), publicationOf(start)],
      ['Parent page: the page above it is not published'],
      'Publish the parent page, or choose another, and publish this page again.',
    ),
  );
}

function describeTwins(path: string, pages: readonly Page[]): ContentFault {
  return describeFault(
    pages.map(nameOfPage).join(' and '),
    pages.map(publicationOf),
    [`Web address: ${pages.length > 2 ? 'all' : 'both'} are at ${path}`],
    'Change the address of one of them and publish it again.',
  );
}
