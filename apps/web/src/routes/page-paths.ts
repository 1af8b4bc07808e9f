import { ContentError, type DocumentNamed } from '@pain/schema';
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
    const path = pathOf(page, home, index);
    const other = taken.get(path);
    if (other) throw samePath(path, other, page);
    taken.set(path, page);
    paths.set(page.id, path);
  }
  return paths;
}

/** The pages from the top down to a page, without the home page, which is above them all. */
export function findTrail(page: Page, home: Page, index: ContentIndex): Page[] {
  const trail: Page[] = [];
  for (let step: Page | null = page; step !== null && step.id !== home.id; step = parentOf(step, index)) {
    if (trail.includes(step)) throw circle(trail);
    trail.unshift(step);
  }
  return trail;
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

function pathOf(page: Page, home: Page, index: ContentIndex): string {
  if (page.id === home.id) return '/';
  return `/${findTrail(page, home, index)
    .map(({ slug }) => slug)
    .join('/')}/`;
}

function parentOf(page: Page, index: ContentIndex): Page | null {
  const parent = index.find(page.parent);
  if (parent !== null || page.parent === null) return parent;
  throw new ContentError(
    nameOf(page),
    ['Parent page: the page above it is not published'],
    'Publish the parent page, or choose another, and publish this page again.',
  );
}

function samePath(path: string, first: Page, second: Page): ContentError {
  return new ContentError(
    `${nameOf(first)} and ${nameOf(second)}`,
    [`Address: both are at ${path}`],
    'Change the address of one of them and publish it again.',
  );
}

function circle(trail: readonly Page[]): ContentError {
  return new ContentError(
    trail.map(nameOf).join(' and '),
    ['Parent page: they are above each other in a circle'],
    'Clear the parent page of one of them and publish it again.',
  );
}

/** `Page “Referral” (abc123)`. */
export function nameOf(page: Page): string {
  return `Page “${page.title}” (${page.id})`;
}
