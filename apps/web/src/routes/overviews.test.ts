import { describe, expect, it } from 'vitest';
import { anAlert, aPage, leastSite, SITE_URL, settings } from '../fixtures/documents.ts';
import { UNLISTED } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const pages = [
  aPage('1', { title: 'Élan', slug: 'elan' }),
  aPage('2', { title: 'Exercise', slug: 'exercise', navigationOrder: 1 }),
  aPage('3', { title: '8 weeks', slug: 'eight-weeks', parent: { documentId: '2' } }),
  aPage('4', { title: 'Easy steps', slug: 'easy', parent: { documentId: '2' } }),
];

describe('the A to Z', () => {
  it('lists every page under its first letter, accents aside and figures together', () => {
    const { letters } = toRoutes(leastSite(...pages), NOW, SITE_URL, UNLISTED).overviews;
    expect(letters.map(({ letter, pages }) => [letter, ...pages.map(({ text }) => text)])).toEqual([
      ['0–9', '8 weeks'],
      ['E', 'Easy steps', 'Élan', 'Exercise'],
      ['H', 'Home'],
    ]);
  });
});

describe('the A to Z of titles in other letters', () => {
  it('has them where readers look for them', () => {
    const titles = ['Tŷ Gŵyn', 'The team', 'tea', '“Talking”', '\uFB01tness', 'Œdema', '10 steps', '9 steps'];
    const others = titles.map((title, at) => aPage(`t${at}`, { title, slug: `t${at}` }));
    const { letters } = toRoutes(leastSite(...others), NOW, SITE_URL, UNLISTED).overviews;
    expect(letters.map(({ letter, pages }) => [letter, ...pages.map(({ text }) => text)])).toEqual([
      ['0–9', '9 steps', '10 steps'],
      ['F', '\uFB01tness'],
      ['H', 'Home'],
      ['O', 'Œdema'],
      ['T', '“Talking”', 'tea', 'The team', 'Tŷ Gŵyn'],
    ]);
  });
});

describe('the booklet', () => {
  it('holds the home page and the menu when nobody chose its pages', () => {
    const { booklet } = toRoutes(leastSite(...pages), NOW, SITE_URL).overviews;
    expect(booklet.map(({ title }) => title)).toEqual(['Home', 'Exercise']);
  });

  it('holds the chosen pages in their order, each once, and leaves out what is not published', () => {
    const chosen = ['4', '1', '4', 'gone'].map((documentId) => ({ documentId }));
    const documents = [
      settings('s', { bookletPages: chosen }),
      aPage('home', { title: 'Home', slug: 'home' }),
      ...pages,
    ];
    const { booklet } = toRoutes(documents, NOW, SITE_URL).overviews;
    expect(booklet.map(({ title }) => title)).toEqual(['Easy steps', 'Élan']);
  });

  it('changes its digest only when a page of it changes', () => {
    const digest = (title: string, id: string) =>
      toRoutes(
        leastSite(...pages, aPage(id, { title, slug: 'x', navigationOrder: id === 'in' ? 2 : null })),
        NOW,
        SITE_URL,
      ).overviews.pages.find(({ kind }) => kind === 'booklet')?.digest;
    expect(digest('a', 'out')).toBe(digest('b', 'out'));
    expect(digest('a', 'in')).not.toBe(digest('b', 'in'));
  });
});

describe('an alert on every page', () => {
  it('is on those, too, that no editor made', () => {
    const everywhere = anAlert('a', { heading: 'Fire' });
    const elsewhere = anAlert('b', { where: 'pages', pages: [{ documentId: '1' }] });
    const quiet = toRoutes(leastSite(...pages), NOW, SITE_URL);
    const loud = toRoutes(leastSite(...pages, everywhere, elsewhere), NOW, SITE_URL);
    expect(loud.alerts.map(({ heading }) => heading)).toEqual(['Fire']);
    expect(loud.overviews.alerts).toEqual([{ type: 'alert', id: 'a' }]);
    const digests = new Set(quiet.overviews.pages.map(({ digest }) => digest));
    expect(loud.overviews.pages.filter(({ digest }) => digests.has(digest))).toEqual([]);
  });
});

describe('related pages', () => {
  const relatedOf = (path: string, ...more: Parameters<typeof leastSite>) =>
    toRoutes(leastSite(...pages, ...more), NOW, SITE_URL)
      .routes.find((route) => route.path === path)
      ?.view.related.map(({ href }) => href);

  it('are the others below the same parent page', () => {
    expect(relatedOf('/exercise/easy/')).toEqual(['/exercise/eight-weeks/']);
    expect(relatedOf('/exercise/')).toEqual([]);
  });

  it('are those that the editor chose, without those that are not published', () => {
    const related = [{ documentId: '1' }, { documentId: 'gone' }];
    expect(relatedOf('/chosen/', aPage('c', { slug: 'chosen', related }))).toEqual(['/elan/']);
  });
});
