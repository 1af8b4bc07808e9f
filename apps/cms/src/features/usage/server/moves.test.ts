import { contentTypes, type RoutedType, routedTypes } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../addresses/server/places';
import { findMovesWithout } from './moves';

const [definition] = routedTypes(contentTypes) as [RoutedType];
const place = (id: string, parentId: string | null) => ({
  id,
  slug: id,
  title: id.toUpperCase(),
  parentId,
  definition,
  menuPlace: null,
  window: { from: null, until: null },
});
const ALL = [place('home', null), place('a', null), place('b', 'a'), place('c', 'b'), place('d', null)];
const places: Places = { homeId: 'home', pages: new Map(ALL.map((page) => [page.id, page])) };

describe('the pages that move when another one is taken down', () => {
  it('are all those below it, however deep', () => {
    expect(findMovesWithout(places, 'a', ['a'])).toEqual([
      { title: 'B', from: '/a/b/', to: '/b/' },
      { title: 'C', from: '/a/b/c/', to: '/b/c/' },
    ]);
  });

  it('come up past what is taken down together with it, which moves nowhere itself', () => {
    const move = { title: 'C', from: '/a/b/c/', to: '/c/' };
    expect(findMovesWithout(places, 'a', ['a', 'b'])).toEqual([move]);
    expect(findMovesWithout(places, 'b', ['a', 'b'])).toEqual([move]);
  });

  it('are none below a page that stands alone', () => {
    expect(findMovesWithout(places, 'd', ['a', 'd'])).toEqual([]);
    expect(findMovesWithout(places, 'c', ['c'])).toEqual([]);
  });
});
