import type { Document, Reference } from '@pain/schema';
import { keyOf } from '../content/key-of.ts';
import { type Route, type Site, toRoutes } from '../routes/to-routes.ts';

/** What becomes of one page when a draft is published. */
export interface RouteChange {
  path: string;
  title: string;
  kind: 'changed' | 'new' | 'gone';
}

/**
 * What is published with one draft in the place of its entry. An alert stands as if its time had come, so that it can be
 * looked at before.
 */
export function layOver(published: readonly Document[], draft: Document): Document[] {
  const shown = draft.type === 'alert' ? { ...draft, from: null, until: null } : draft;
  return [...published.filter((document) => keyOf(document) !== keyOf(draft)), shown];
}

/**
 * The pages that will be other ones, the entry's own first.
 *
 * @param before the site of what is published, and `after` with the draft laid over it.
 */
export function compareSites(before: Site, after: Site, entry: Reference): RouteChange[] {
  const [old, fresh] = [byPath(before), byPath(after)];
  const changed = after.routes
    .filter(({ path, digest }) => old.get(path)?.digest !== digest)
    .map((route) => describe(route, old.has(route.path) ? 'changed' : 'new'));
  const gone = before.routes.filter(({ path }) => !fresh.has(path)).map((route) => describe(route, 'gone'));
  const own = after.routes.find((route) => isOf(route.entry, entry))?.path;
  return [...changed, ...gone].sort((a, b) => Number(b.path === own) - Number(a.path === own));
}

/** Where the draft can be seen: its own page, or those that show it, or those that it changes. */
export function findShowing(after: Site, entry: Reference, changes: readonly RouteChange[]): string[] {
  const own = after.routes.filter((route) => isOf(route.entry, entry));
  const showing = after.routes.filter(({ documents }) => documents.some((one) => isOf(one, entry)));
  const changed = changes.filter(({ kind }) => kind !== 'gone');
  return [...new Set([...own, ...showing, ...changed].map(({ path }) => path))];
}

/** The site of documents, or why they make none. */
export function tryRoutes(
  documents: readonly Document[],
  now: Date,
  siteUrl: string,
): { site: Site } | { problem: string } {
  try {
    return { site: toRoutes(documents, now, siteUrl) };
  } catch (error) {
    if (error instanceof Error && error.name === 'ContentError') return { problem: error.message };
    throw error;
  }
}

function byPath({ routes }: Site): Map<string, Route> {
  return new Map(routes.map((route) => [route.path, route]));
}

function describe({ path, view }: Route, kind: RouteChange['kind']): RouteChange {
  return { path, title: view.title, kind };
}

function isOf(one: Reference, other: Reference): boolean {
  return one.ref === other.ref && one.id === other.id;
}
