import { ContentError, type PathStep, pathTo } from '@pain/schema';

/** Where a published page stands. */
export interface Place extends PathStep {
  parentId: string | null;
}

/** Where all published pages stand. */
export interface Places {
  /** The home page's id; null while there is no website. */
  homeId: string | null;
  pages: ReadonlyMap<string, Place>;
}

/** A page that went from one path to another. */
export interface Move {
  from: string;
  to: string;
}

/** The paths of all pages by their ids. Pages that stand in a circle have none. */
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

function pathIfAny(find: () => string): string | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}
