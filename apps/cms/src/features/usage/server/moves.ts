import { findMoves, type Places, toPaths } from '../../addresses/server/places';
import { withoutPages } from '../../addresses/server/site-map/places-after';
import type { PageMove } from '../shapes';

/**
 * The pages below a page that get another address once it is gone: they come up to where it was.
 *
 * @param together what goes with it, itself included: they come up as far as all of that leaves them.
 */
export function findMovesWithout(
  places: Places,
  documentId: string,
  together: readonly string[],
): PageMove[] {
  const below = new Set(findMoves(places, withoutPages(places, [documentId])).map(({ from }) => from));
  const titles = titlesByPath(places);
  return findMoves(places, withoutPages(places, together))
    .filter(({ from }) => below.has(from))
    .map((move) => ({ ...move, title: titles.get(move.from) ?? '' }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function titlesByPath(places: Places): Map<string, string | undefined> {
  return new Map([...toPaths(places)].map(([id, path]) => [path, places.pages.get(id)?.title]));
}
