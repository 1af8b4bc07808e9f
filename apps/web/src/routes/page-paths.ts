import { ContentError, type DocumentNamed, nameOfPage, pathTo, trailTo } from '@pain/schema';
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
  const paths = new Map<string, string>();
  const taken = new Map<string, Page>();
  for (const page of index.all('page')) {
    const path = pathTo(page, home.id, (step) => parentOf(step, index));
    const other = taken.get(path);
    if (other) throw samePath(path, other, page);
    taken.set(path, page);
    paths.set(page.id, path);
  }
  return paths;
}

/** The pages from the top down to a page, without the home page, which is above them all. */
export function findTrail(page: Page, home: Page, index: ContentIndex): Page[] {
  return trailTo(page, home.id, (step) => parentOf(step, index));
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
    'Site settings',
    ['Home page: the page chosen here is not published'],
    'Publish that page, or choose another in "Site settings".',
  );
}

function parentOf(page: Page, index: ContentIndex): Page | null {
  const parent = index.find(page.parent);
  if (parent !== null || page.parent === null) return parent;
  throw new ContentError(
    nameOfPage(page),
    ['Parent page: the page above it is not published'],
    'Publish the parent page, or choose another, and publish this page again.',
  );
}

function samePath(path: string, first: Page, second: Page): ContentError {
  return new ContentError(
    `${nameOfPage(first)} and ${nameOfPage(second)}`,
    [`Web address: both are at ${path}`],
    'Change the address of one of them and publish it again.',
  );
}
