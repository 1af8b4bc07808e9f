import { contentTypes, type RoutedType, routedTypes, type Window } from '@pain/schema';
import { news } from '@pain/schema/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoves, findPlaceFault, lastingPlaces, type Places, shownPlaces, toPaths } from './places';
import { planRedirects, type Redirect } from './plan-redirects';

const named = (name: string) =>
  routedTypes([...contentTypes, news]).find((type) => type.name === name) as RoutedType;
const [definition, newsType] = [named('page'), named('news-item')];
const ALWAYS = { from: null, until: null };

/** `{ a: 'parent/slug' }`: page `a` with its slug, below another page if there is a slash. */
function placesOf(pages: Record<string, string>, homeId: string | null = 'home'): Places {
  const all = Object.entries({ home: 'home', ...pages }).map(([id, place]) => {
    const [slug = '', parentId = null] = place.split('/').reverse();
    return [id, { definition, id, slug, parentId, title: id, menuPlace: null, window: ALWAYS }] as const;
  });
  return { homeId, pages: new Map(all) };
}

/** The same with news, by their ids and slugs. */
function withNews(places: Places, slugs: Record<string, string>, window: Window = ALWAYS): Places {
  const all = Object.entries(slugs).map(
    ([id, slug]) =>
      [id, { definition: newsType, id, slug, parentId: null, title: id, menuPlace: null, window }] as const,
  );
  return { ...places, pages: new Map([...places.pages, ...all]) };
}

const plan = (redirects: Redirect[], before: Places, after: Places) =>
  planRedirects(redirects, findMoves(before, after), new Set(toPaths(after).values()));
const redirect = (from: string, to: string): Redirect => ({ id: from, from, to });

describe('a page that moved', () => {
  it('leaves a redirect, and so do the pages below it', () => {
    const before = placesOf({ a: 'old', b: 'a/below' });
    expect(plan([], before, placesOf({ a: 'new', b: 'a/below' })).create).toEqual([
      { from: '/old/', to: '/new/' },
      { from: '/old/below/', to: '/new/below/' },
    ]);
  });

  it('takes along what led to it, with a fragment', () => {
    const redirects = [redirect('/older', '/old'), redirect('/deep/', '/old/#part')];
    const { change, create } = plan(redirects, placesOf({ a: 'old' }), placesOf({ a: 'new' }));
    expect(change.map(({ from, to }) => [from, to])).toEqual([
      ['/older', '/new/'],
      ['/deep/', '/new/#part'],
    ]);
    expect(create).toEqual([{ from: '/old/', to: '/new/' }]);
  });

  it('takes the place of redirects from where it is now', () => {
    const redirects = [redirect('/old/', '/new/')];
    expect(plan(redirects, placesOf({ a: 'new' }), placesOf({ a: 'old' }))).toEqual({
      remove: ['/old/'],
      change: [],
      create: [{ from: '/new/', to: '/old/' }],
    });
  });

  it('takes along redirects however their addresses are written', () => {
    const redirects = [redirect('/%6Eew/', '/x/'), redirect('/older/', '/%6Fld/?x=1')];
    const { remove, change } = plan(redirects, placesOf({ a: 'old' }), placesOf({ a: 'new' }));
    expect(remove).toEqual(['/%6Eew/']);
    expect(change.map(({ from, to }) => [from, to])).toEqual([['/older/', '/new/?x=1']]);
  });

  it('leaves alone what leaves only from a query, and takes along where that leads', () => {
    const redirects = [
      redirect('/old/?tab=2', '/x/'),
      redirect('/new/?p=1', '/old/'),
      redirect('/?p=7', '/old/?a=1'),
    ];
    const { remove, change, create } = plan(redirects, placesOf({ a: 'old' }), placesOf({ a: 'new' }));
    expect([remove, change.map(({ from, to }) => [from, to])]).toEqual([
      [],
      [
        ['/new/?p=1', '/new/'],
        ['/?p=7', '/new/?a=1'],
      ],
    ]);
    expect(create).toEqual([{ from: '/old/', to: '/new/' }]);
  });

  it('leaves no redirect from a path that another page has now', () => {
    const before = placesOf({ a: 'x', b: 'y' });
    expect(plan([], before, placesOf({ a: 'z', b: 'x' })).create).toEqual([{ from: '/y/', to: '/x/' }]);
  });

  it('leaves redirects to other websites alone', () => {
    const redirects = [redirect('/elsewhere/', 'https://example.org/old/')];
    expect(plan(redirects, placesOf({ a: 'old' }), placesOf({ a: 'new' })).change).toEqual([]);
  });
});

describe('a page of another type', () => {
  const NOW = new Date('2026-11-23T12:00:00.000Z');
  const over = { from: null, until: NOW };

  it('leaves a redirect below its own base when its address changes, and takes along what led to it', () => {
    const [before, after] = [
      withNews(placesOf({}), { n: 'lift' }),
      withNews(placesOf({}), { n: 'new-lift' }),
    ];
    const { create, change } = plan([redirect('/lift/', '/test-news/lift')], before, after);
    expect(create).toEqual([{ from: '/test-news/lift/', to: '/test-news/new-lift/' }]);
    expect(change.map(({ to }) => to)).toEqual(['/test-news/new-lift/']);
  });

  it('is refused where another page is, of whichever type', () => {
    const folder = placesOf({ a: 'test-news', b: 'a/lift' });
    const meeting = withNews(folder, { n: 'lift' });
    expect(findPlaceFault(folder, meeting, 'n')).toEqual({
      ofParent: false,
      message: '“b” is at /test-news/lift/ already. Choose another web address and publish again.',
    });
    expect(findPlaceFault(folder, folder, 'b')).toBeNull();
  });

  it('is on the website only in its time, and leaves its address once that is over', () => {
    const places = withNews(placesOf({}), { n: 'lift' }, over);
    expect([shownPlaces, lastingPlaces].map((some) => some(places, NOW).pages.has('n'))).toEqual([
      false,
      false,
    ]);
    const later = withNews(placesOf({}), { n: 'lift' }, { from: new Date('2026-11-24'), until: null });
    expect([shownPlaces, lastingPlaces].map((some) => some(later, NOW).pages.has('n'))).toEqual([
      false,
      true,
    ]);
  });
});

describe('another home page', () => {
  it('leaves a redirect from its old path to the root, and none from the root', () => {
    const before = placesOf({ a: 'start', b: 'home/child' });
    const after = { ...before, homeId: 'a' };
    expect(plan([], before, after).create).toEqual([
      { from: '/start/', to: '/' },
      { from: '/child/', to: '/home/child/' },
    ]);
  });
});

describe('nothing is left', () => {
  it('by the first home page: there was no website', () => {
    expect(findMoves(placesOf({}, null), placesOf({}))).toEqual([]);
  });

  it('by a page that is gone', () => {
    expect(findMoves(placesOf({ a: 'old' }), placesOf({}))).toEqual([]);
  });
});

describe('after any moves', () => {
  const slug = fc.constantFrom('p', 'q', 'r', 's', 't');
  const page = fc.constantFrom('a', 'b', 'c');

  it('every path that a page ever had leads to where it is now, or is another page’s, in one step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(page, slug), { maxLength: 15 }), (edits) => {
        let pages: Record<string, string> = { a: 'pa', b: 'a/pb', c: 'pc' };
        let redirects: Redirect[] = [];
        const lastAt = new Map<string, string>();
        for (const [id, name] of edits) {
          if (Object.values(pages).some((place) => place.split('/').at(-1) === name)) continue;
          const after = { ...pages, [id]: (pages[id] ?? '').replace(/[^/]+$/, name) };
          for (const [page, path] of toPaths(placesOf(pages))) lastAt.set(path, page);
          redirects = apply(redirects, plan(redirects, placesOf(pages), placesOf(after)));
          pages = after;
        }
        const paths = toPaths(placesOf(pages));
        const taken = new Set(paths.values());
        const targets = new Map(redirects.map(({ from, to }) => [from, to]));
        expect(targets.size).toBe(redirects.length);
        for (const [from, to] of targets) expect([taken.has(from), taken.has(to)]).toEqual([false, true]);
        for (const [path, id] of lastAt) if (!taken.has(path)) expect(targets.get(path)).toBe(paths.get(id));
      }),
    );
  });

  function apply(redirects: Redirect[], { remove, change, create }: ReturnType<typeof plan>): Redirect[] {
    const changed = new Map(change.map((item) => [item.id, item]));
    const kept = redirects
      .filter(({ id }) => !remove.includes(id))
      .map((item) => changed.get(item.id) ?? item);
    return [...kept, ...create.map(({ from, to }) => redirect(from, to))];
  }
});
