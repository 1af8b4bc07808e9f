import { faultsOf } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { aPage, aRedirect, type leastSite, SITE_URL, settings } from '../fixtures/documents.ts';
import { build, NOW, refusal } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

describe('what cannot make a site', () => {
  it('is an empty CMS', () => {
    expect(refusal(() => toRoutes([], NOW, SITE_URL))).toMatchInlineSnapshot(`
      "Site settings cannot be shown:
        - Nothing is published: the CMS is empty, or the site settings were unpublished
      Publish "Site settings" in the CMS."
    `);
  });

  it('is a home page that is not published', () => {
    expect(refusal(() => toRoutes([settings('settings')], NOW, SITE_URL))).toMatchInlineSnapshot(`
      "Site settings cannot be shown:
        - Home page: the page chosen here is not published
      Publish that page, or choose another in "Site settings"."
    `);
  });

  it('is two pages at one path', () => {
    const twins = [
      aPage('one', { title: 'One', slug: 'same' }),
      aPage('two', { title: 'Two', slug: 'same' }),
    ];
    expect(refusal(() => build(...twins))).toMatchInlineSnapshot(`
      "Page “One” and Page “Two” cannot be shown:
        - Web address: both are at /same/
      Change the address of one of them and publish it again."
    `);
  });

  it('is a parent that is not published', () => {
    expect(refusal(() => build(aPage('a', { parent: { documentId: 'gone' } })))).toMatchInlineSnapshot(`
      "Page “A page” cannot be shown:
        - Parent page: the page above it is not published
      Publish the parent page, or choose another, and publish this page again."
    `);
  });

  it('is a circle of parents', () => {
    const circle = [
      aPage('a', { title: 'A', slug: 'a', parent: { documentId: 'b' } }),
      aPage('b', { title: 'B', slug: 'b', parent: { documentId: 'a' } }),
    ];
    expect(refusal(() => build(...circle))).toContain('above each other in a circle');
  });

  it('is a redirect that hides a page', () => {
    expect(refusal(() => build(aPage('a', { slug: 'old' }), aRedirect('r')))).toContain(
      'there is a page at /old/',
    );
  });

  it('is a redirect that hides a page behind percent signs', () => {
    expect(refusal(() => build(aPage('a', { slug: 'old' }), aRedirect('r', { from: '/%6Fld' })))).toContain(
      'there is a page at /old/',
    );
  });

  it.each(['/%61/', '/b/?back=1#top'])('is a redirect that leads back by way of %s', (to) => {
    const circle = [aRedirect('r', { from: '/a/', to: '/b' }), aRedirect('s', { from: '/%62/', to })];
    expect(refusal(() => build(...circle))).toContain('in a circle');
  });

  it('is a redirect in a circle', () => {
    const circle = [aRedirect('r', { from: '/a/', to: '/b' }), aRedirect('s', { from: '/b', to: '/a/' })];
    expect(refusal(() => build(...circle))).toContain('in a circle');
  });
});

/** The entries that each fault names. */
function culprits(...documents: Parameters<typeof leastSite>): string[][] {
  try {
    build(...documents);
  } catch (error) {
    return faultsOf(error).map((fault) => fault.documents.map(({ type, id }) => `${type}:${id}`));
  }
  return [];
}

describe('content that cannot make a site is reported all at once, with every entry at fault', () => {
  const twin = (id: string) => aPage(id, { slug: 'same' });

  it.each<[string, Parameters<typeof leastSite>, string[][]]>([
    ['pages at one address', [twin('a'), twin('b'), twin('c')], [['page:a', 'page:b', 'page:c']]],
    [
      'pages that go with a parent that is not there',
      [aPage('a', { parent: { documentId: 'gone' } }), aPage('b', { parent: { documentId: 'a' } })],
      [['page:a', 'page:b']],
    ],
    [
      'several parents that are not there',
      [aPage('a', { parent: { documentId: 'gone' } }), aPage('b', { parent: { documentId: 'lost' } })],
      [['page:a'], ['page:b']],
    ],
    [
      'a redirect and the page it hides',
      [aPage('a', { slug: 'old' }), aRedirect('r')],
      [['redirect:r', 'page:a']],
    ],
    ['redirects from one address', [aRedirect('r'), aRedirect('s')], [['redirect:r', 'redirect:s']]],
  ])('%s', (_what, documents, expected) => {
    expect(culprits(...documents)).toEqual(expected);
  });
});
