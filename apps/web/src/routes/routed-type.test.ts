import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Document } from '@pain/schema';
import { news } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { addSitemap } from '../build/sitemap.ts';
import { toManifest } from '../build/to-manifest.ts';
import { aNews, aPage, aRedirect, block, leastSite, paragraph, SITE_URL } from '../fixtures/documents.ts';
import { NOW, refusal, routeAt, UNLISTED } from '../fixtures/site.ts';
import { type Site, toRoutes } from './to-routes.ts';

const types = [...UNLISTED, news];
const YESTERDAY = '2026-11-22T12:00:00.000Z';
const TOMORROW = '2026-11-24T12:00:00.000Z';

function build(...documents: Document[]): Site {
  return toRoutes(leastSite(...documents), NOW, SITE_URL, types);
}

const pathsOf = ({ routes }: Site) => routes.map((route) => route.path);
const cardsOn = (site: Site) =>
  routeAt(site, '/test-news/')?.view.blocks.flatMap((shown) =>
    shown.block === 'page-cards' ? shown.cards.map(({ href }) => href) : [],
  );
const recordOf = (...documents: Document[]) =>
  toManifest(
    build(...documents),
    { state: { epoch: 'e', revision: 1, nonce: 'n' }, documents: leastSite(...documents) },
    types,
  ).record;

describe('a type with a route', () => {
  it('has pages below its base, with their facts, text and trail', () => {
    const route = routeAt(build(aNews('lift', { day: '2026-11-20' })), '/test-news/lift/');
    const { view } = route ?? {};
    expect(view?.title).toBe('A new lift');
    expect(view?.summary).toBe('It works.');
    expect(view?.breadcrumbs).toEqual([
      { text: 'Home', href: '/' },
      { text: 'News', href: '/test-news/' },
    ]);
    expect(view?.blocks).toMatchObject([
      { block: 'facts', facts: [{ label: 'Date', value: '20 November 2026' }] },
      { block: 'text', body: paragraph('It does.') },
    ]);
    expect(route?.blockPaths).toEqual([null, 'story']);
  });

  it('has a list in its order, with what has no place in it at the end', () => {
    const site = build(
      aNews('old', { day: '2026-01-01' }),
      aNews('never'),
      aNews('new', { day: '2026-11-01' }),
    );
    expect(cardsOn(site)).toEqual(['/test-news/new/', '/test-news/old/', '/test-news/never/']);
  });

  it('has its list also while that is empty, for links lead there', () => {
    expect(routeAt(build(), '/test-news/')?.view.blocks).toMatchObject([
      { block: 'text', body: paragraph('There is no news at the moment.') },
    ]);
  });

  it('is in the menu, the A to Z, the sitemap and the record of the site', async () => {
    const lift = aNews('lift');
    const site = build(
      lift,
      aPage('p', { navigationOrder: 1 }),
      aPage('q', { slug: 'q', navigationOrder: 3 }),
    );
    expect(site.site.navigation.map(({ href }) => href)).toEqual(['/a-page/', '/test-news/', '/q/']);
    expect(site.overviews.letters.flatMap(({ pages }) => pages.map(({ href }) => href))).toEqual(
      expect.arrayContaining(['/test-news/', '/test-news/lift/']),
    );
    const { pages, documents } = recordOf(lift);
    expect(documents).toContainEqual(expect.objectContaining({ type: 'news-item', title: 'A new lift' }));
    expect(pages.find((page) => page.path === '/test-news/')?.documents).toEqual([
      { type: 'news-item', id: 'lift' },
    ]);
    const outDir = mkdtempSync(path.join(tmpdir(), 'routed-'));
    await addSitemap(pages, { siteUrl: SITE_URL, outDir });
    expect(readFileSync(path.join(outDir, 'sitemap-0.xml'), 'utf8')).toContain(`${SITE_URL}/test-news/lift/`);
    rmSync(outDir, { recursive: true });
  });

  it('is linked to by its address, however that is written, and by redirects', () => {
    const body = [
      {
        type: 'paragraph',
        children: [{ type: 'link', url: '/Test-News/Lift', children: [{ type: 'text', text: 'x' }] }],
      },
    ];
    const site = build(
      aNews('lift'),
      aPage('p', { slug: 'p', blocks: [block('Text', 'text', { body })] }),
      aRedirect('r', { from: '/old/', to: '/test-news/lift' }),
    );
    expect(JSON.stringify(routeAt(site, '/p/')?.view.blocks)).toContain('"/test-news/lift/"');
    expect(site.redirects).toEqual([{ from: '/old/', to: '/test-news/lift/' }]);
  });

  it('may link itself, and its links are written as the site writes addresses', () => {
    const story = [
      { type: 'paragraph', children: [{ type: 'link', url: '/P', children: [{ type: 'text', text: 'x' }] }] },
    ];
    const site = build(aNews('lift', { story }), aPage('p', { slug: 'p' }));
    expect(JSON.stringify(routeAt(site, '/test-news/lift/')?.view.blocks)).toContain('"/p/"');
  });

  it('leaves its list to a page of staff at its base, in the menu as well', () => {
    const own = aPage('own', { slug: 'test-news', title: 'All news', navigationOrder: 1 });
    const site = build(aNews('lift'), own);
    expect(pathsOf(site)).toEqual(['/', '/test-news/', '/test-news/lift/']);
    expect(routeAt(site, '/test-news/')?.entry).toEqual({ type: 'page', id: 'own' });
    expect(site.site.navigation).toEqual([{ text: 'All news', href: '/test-news/' }]);
  });

  it('refuses two pages at one address, of whichever types', () => {
    const folder = aPage('folder', { slug: 'test-news', title: 'All news' });
    const below = aPage('below', { slug: 'lift', title: 'Lift', parent: { documentId: 'folder' } });
    expect(refusal(() => build(aNews('lift'), folder, below))).toContain(
      'Page “Lift” and News “A new lift” cannot be shown:\n  - Web address: both are at /test-news/lift/',
    );
  });
});

describe('a page with a time', () => {
  it('is on the site from its beginning and until its end', () => {
    const lift = aNews('lift', { from: YESTERDAY, until: TOMORROW });
    const at = (now: string) => pathsOf(toRoutes(leastSite(lift), new Date(now), SITE_URL, types));
    expect(at('2026-11-22T11:59:59.999Z')).toEqual(['/', '/test-news/']);
    expect(at(YESTERDAY)).toEqual(['/', '/test-news/', '/test-news/lift/']);
    expect(at(TOMORROW)).toEqual(['/', '/test-news/']);
  });

  it('changes the site automatically at both', () => {
    expect(build(aNews('lift', { from: TOMORROW })).nextChangeAt).toBe(TOMORROW);
    expect(build(aNews('lift', { from: YESTERDAY, until: TOMORROW })).nextChangeAt).toBe(TOMORROW);
    expect(build(aNews('lift', { until: YESTERDAY })).nextChangeAt).toBeNull();
  });

  it('is said to be away before and after, with where it is', () => {
    const { away } = recordOf(aNews('later', { from: TOMORROW }), aNews('over', { until: YESTERDAY }));
    expect(away).toEqual([
      { entry: { type: 'news-item', id: 'later' }, path: '/test-news/later/', from: TOMORROW, until: null },
      { entry: { type: 'news-item', id: 'over' }, path: '/test-news/over/', from: null, until: YESTERDAY },
    ]);
  });

  it('redirects to the list for a time once it has ended, with what led to it, and not before it began', () => {
    const over = aNews('over', { until: YESTERDAY });
    const toIt = aRedirect('r', { from: '/old/', to: '/Test-News/Over' });
    const toList = aRedirect('l', { from: '/all/', to: '/test-news/' });
    expect(build(over, toIt, toList).redirects).toEqual([
      { from: '/all/', to: '/test-news/' },
      { from: '/old/', to: '/test-news/', isTemporary: true },
      { from: '/test-news/over/', to: '/test-news/', isTemporary: true },
    ]);
    expect(build(aNews('over', { until: TOMORROW }), toIt).redirects).toEqual([
      { from: '/old/', to: '/test-news/over/' },
    ]);
    expect(build(aNews('later', { from: TOMORROW })).redirects).toEqual([]);
  });

  it('leaves its address to a redirect of staff, or to another page', () => {
    const over = aNews('over', { until: YESTERDAY });
    expect(build(over, aRedirect('r', { from: '/test-news/over/', to: '/' })).redirects).toEqual([
      { from: '/test-news/over/', to: '/', isTemporary: true },
    ]);
    expect(build(over, aNews('next', { address: 'over' })).redirects).toEqual([]);
  });

  it('of a type whose addresses end with it leaves nothing there, nor what led there', () => {
    const gone = { ...news, route: { ...news.route, afterEnd: 'gone' as const } };
    const documents = leastSite(
      aNews('over', { until: YESTERDAY }),
      aRedirect('r', { from: '/old/', to: '/test-news/over/' }),
    );
    // The fixture's own route, with another end.
    const site = toRoutes(documents, NOW, SITE_URL, [...UNLISTED, gone as typeof news]);
    expect(site.redirects).toEqual([]);
  });
});
