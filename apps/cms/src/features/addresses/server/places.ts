import type { PublishedPages } from '@pain/checks/site';
import { ContentError, PATH_LENGTH, type PathStep, pathTo } from '@pain/schema';

/** Where a published page stands. */
export interface Place extends PathStep {
  parentId: string | null;
  /** Its place in the menu; null for one that is not in it. */
  navigationOrder: number | null;
}

/** Where all published pages stand. */
export interface Places {
  /** The home page's id; null while there is no website. */
  homeId: string | null;
  pages: ReadonlyMap<string, Place>;
}

/** The published pages, for lists of them. */
export function publishedPages({ pages }: Places): PublishedPages<Place> {
  const all = () => [...pages.values()];
  return {
    find: (id) => pages.get(id) ?? null,
    all,
    childrenOf: (id) => all().filter(({ parentId }) => parentId === id),
  };
}

/** A page that went from one path to another. */
export interface Move {
  from: string;
  to: string;
}

/** The paths of all pages by their ids. Pages that stand in a circle or have too long an address have none. */
export function toPaths({ homeId, pages }: Places): ReadonlyMap<string, string> {
  const parentOf = ({ parentId }: Place) => (parentId === null ? null : (pages.get(parentId) ?? null));
  const paths = new Map<string, string>();
  for (const page of pages.values()) {
    const path = pathIfAny(() => pathTo(page, homeId, parentOf));
    if (path !== null) paths.set(page.id, path);
  }
  return paths;
}

/**
 * The pages that have another path than before, and those below them. None when there was no website before: nobody
 * can have kept an address of it.
 */
export function findMoves(before: Places, after: Places): Move[] {
  if (before.homeId === null || after.homeId === null) return [];
  const [oldPaths, newPaths] = [toPaths(before), toPaths(after)];
  return [...oldPaths].flatMap(([id, from]) => {
    const to = newPaths.get(id);
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}

/**
 * Why a page cannot be published where it stands now, with what to do, or null.
 *
 * @param before where all pages stood; those that had no path then are no fault of this page's.
 */
export function findPlaceFault(before: Places, after: Places, id: string): string | null {
  const [oldPaths, newPaths] = [toPaths(before), toPaths(after)];
  if (!newPaths.has(id))
    return isBelowItself(after, id)
      ? 'This page would be below itself. Choose another parent page, or none, and publish again.'
      : `With the pages above it, the web address of this page has more than ${PATH_LENGTH} letters. Shorten its web address, or choose a parent page higher up, and publish again.`;
  const lost = [...after.pages.values()].find((page) => oldPaths.has(page.id) && !newPaths.has(page.id));
  if (!lost) return null;
  return `The page “${lost.title}” is below this one, and its whole web address would have more than ${PATH_LENGTH} letters. Shorten the web address of this page, or choose a parent page higher up, and publish again.`;
}

function isBelowItself({ pages }: Places, id: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null = id; at !== null; at = pages.get(at)?.parentId ?? null) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

function pathIfAny(find: () => string): string | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}
