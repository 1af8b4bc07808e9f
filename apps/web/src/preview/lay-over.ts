import {
  type Document,
  type DocumentNamed,
  type EntryRef,
  findType,
  isSameEntry,
  OVERVIEW_PATHS,
} from '@pain/schema';
import type { OverviewPage } from '../routes/overviews.ts';
import { type Site, toRoutes } from '../routes/to-routes.ts';
import type { Route } from '../routes/view.ts';

/** What becomes of one page when a draft is published. */
export interface RouteChange {
  path: string;
  title: string;
  kind: 'changed' | 'new' | 'gone';
}

/**
 * In force at any time; stands for the consent that a person gives once they have seen how they are shown.
 */
const STAND_IN: DocumentNamed<'testimonial'>['consent'] = {
  scope: 'website',
  givenOn: '1970-01-01',
  expiresOn: null,
  withdrawnOn: null,
};

/**
 * Returns what is published, with one draft instead of its published entry. What has a time appears as if it
 * had come, and a testimonial as if its person had agreed, so that both can be checked before. One whose
 * consent was withdrawn must not be passed.
 */
export function layOver(published: readonly Document[], draft: Document): Document[] {
  return [...published.filter((document) => !isSameEntry(document, draft)), asIfItsTimeHadCome(draft)];
}

function asIfItsTimeHadCome(draft: Document): Document {
  // Only what a person said needs consent.
  if (draft.type === 'testimonial') return { ...draft, consent: STAND_IN };
  const shown = findType(draft.type)?.shown;
  return shown ? { ...draft, [shown.from]: null, [shown.until]: null } : draft;
}

/**
 * The pages that will be other ones, the entry's own first, with the A to Z and the booklet. The search page
 * is left out: it shows what is asked for, and only to who has no script the same list as the A to Z.
 *
 * @param before the site of what is published, and `after` with the draft laid over it.
 */
export function compareSites(before: Site, after: Site, entry: EntryRef): RouteChange[] {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  const changed = [...fresh.values()]
    .filter(({ path, digest }) => old.get(path)?.digest !== digest)
    .map((page) => describe(page, old.has(page.path) ? 'changed' : 'new'));
  const gone = [...old.values()].filter(({ path }) => !fresh.has(path)).map((page) => describe(page, 'gone'));
  const own = after.routes.find((route) => isPageOf(route, entry))?.path;
  return [...changed, ...gone].sort((a, b) => Number(b.path === own) - Number(a.path === own));
}

/** Where the draft can be seen: its own page, or those that show it, or those that it changes. */
export function findShowing(after: Site, entry: EntryRef, changes: readonly RouteChange[]): string[] {
  const own = after.routes.filter((route) => isPageOf(route, entry));
  const showing = after.routes.filter(({ documents }) => documents.some((one) => isSameEntry(one, entry)));
  const changed = changes.filter(({ kind }) => kind !== 'gone');
  return [...new Set([...own, ...showing, ...changed].map(({ path }) => path))];
}

function isPageOf(route: Route, entry: EntryRef): boolean {
  return route.entry !== null && isSameEntry(route.entry, entry);
}

/** The site of documents, or why they make none, or cannot be read. */
export function tryRoutes(
  read: () => readonly Document[],
  now: Date,
  siteUrl: string,
): { site: Site } | { problem: string } {
  try {
    return { site: toRoutes(read(), now, siteUrl) };
  } catch (error) {
    if (error instanceof Error && error.name === 'ContentError') return { problem: error.message };
    throw error;
  }
}

/** A page as far as it is compared. */
type Compared = Pick<OverviewPage, 'path' | 'title' | 'digest'>;

function pagesOf({ routes, overviews }: Site): Map<string, Compared> {
  const own = routes.map(({ path, view, digest }) => ({ path, title: view.title, digest }));
  const made = overviews.pages.filter(({ path }) => path !== OVERVIEW_PATHS.search);
  return new Map([...own, ...made].map((page) => [page.path, page]));
}

function describe({ path, title }: Compared, kind: RouteChange['kind']): RouteChange {
  return { path, title, kind };
}
