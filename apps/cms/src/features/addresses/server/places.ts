import type { PublishedPages } from '@pain/checks/site';
import {
  ContentError,
  isOver,
  isWithin,
  PATH_LENGTH,
  type PathStep,
  pathTo,
  type Window,
} from '@pain/schema';

/** Where a published page stands, of whichever type that has pages. */
export interface Place extends PathStep {
  parentId: string | null;
  /** Its place in the menu; null for one that is not in it. */
  menuPlace: number | null;
  /** When it is on the website. */
  window: Window;
}

/** Where all published pages stand. */
export interface Places {
  /** The home page's id; null while there is no website. */
  homeId: string | null;
  pages: ReadonlyMap<string, Place>;
}

/** Those that are on the website at a time: others come later, or have ended. */
export function shownPlaces({ homeId, pages }: Places, now: Date): Places {
  return { homeId, pages: new Map([...pages].filter(([, { window }]) => isWithin(window, now))) };
}

/** Without those that have ended: nobody finds them at their address any more. */
export function lastingPlaces({ homeId, pages }: Places, now: Date): Places {
  return { homeId, pages: new Map([...pages].filter(([, { window }]) => !isOver(window, now))) };
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

/**
 * The paths of all pages by their ids. Pages that stand in a circle or have too long an address have none.
 */
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
 * The pages that have another path than before, and those below them. None when there was no website before:
 * nobody can have kept an address of it.
 */
export function findMoves(before: Places, after: Places): Move[] {
  if (before.homeId === null || after.homeId === null) return [];
  const [oldPaths, newPaths] = [toPaths(before), toPaths(after)];
  return [...oldPaths].flatMap(([id, from]) => {
    const to = newPaths.get(id);
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}

/** What is wrong with the place of a page, with what to do. */
interface PlaceFault {
  /** Whether it is the page above it, rather than its own address. */
  ofParent: boolean;
  message: string;
}

/**
 * Why a page cannot be published where it stands now, or null.
 *
 * @param before where all pages stood; those that had no path then are no fault of this page's.
 */
export function findPlaceFault(before: Places, after: Places, id: string): PlaceFault | null {
  const [oldPaths, newPaths] = [toPaths(before), toPaths(after)];
  const path = newPaths.get(id);
  const ofTree = path === undefined ? describeNoPath(after, id) : describeLost(after, oldPaths, newPaths);
  if (ofTree !== null) return { ofParent: true, message: ofTree };
  const taken = path === undefined ? null : describeTaken(after, newPaths, path, id);
  return taken === null ? null : { ofParent: false, message: taken };
}

function describeNoPath(after: Places, id: string): string {
  return isBelowItself(after, id)
    ? 'This page would be below itself. Choose another parent page, or none, and publish again.'
    : `With the pages above it, the web address of this page has more than ${PATH_LENGTH} letters. Shorten its web address, or choose a parent page higher up, and publish again.`;
}

type Paths = ReadonlyMap<string, string>;

function describeLost({ pages }: Places, oldPaths: Paths, newPaths: Paths): string | null {
  const lost = [...pages.values()].find((page) => oldPaths.has(page.id) && !newPaths.has(page.id));
  if (!lost) return null;
  return `The page “${lost.title}” is below this one, and its whole web address would have more than ${PATH_LENGTH} letters. Shorten the web address of this page, or choose a parent page higher up, and publish again.`;
}

/** Strapi keeps an address from being given twice within one type; those of two types may meet. */
function describeTaken({ pages }: Places, paths: Paths, path: string, id: string): string | null {
  const [other] = [...paths].find(([one, at]) => at === path && one !== id) ?? [];
  const title = other === undefined ? undefined : pages.get(other)?.title;
  return title === undefined
    ? null
    : `“${title}” is at ${path} already. Choose another web address and publish again.`;
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
