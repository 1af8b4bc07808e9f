import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anFaq, aPage, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { build, NOW, routeAt } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

describe('paths', () => {
  it('puts the home page at the root, whatever its address', () => {
    expect(build().routes.map(({ path }) => path)).toEqual(['/']);
  });

  it('puts a page below its parents', () => {
    const site = build(
      aPage('b', { slug: 'below', parent: { documentId: 'a' } }),
      aPage('a', { slug: 'above', parent: { documentId: 'home' } }),
    );
    expect(site.routes.map(({ path }) => path)).toEqual(['/', '/above/', '/above/below/']);
    expect(routeAt(site, '/above/below/')?.view.breadcrumbs).toEqual([
      { text: 'Home', href: '/' },
      { text: 'A page', href: '/above/' },
    ]);
  });

  it('are the same in whatever order the documents come', () => {
    const documents = leastSite(aPage('a', { slug: 'a' }), aPage('b', { slug: 'b' }), anFaq('f'));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(toRoutes(shuffled, NOW, SITE_URL)).toEqual(toRoutes(documents, NOW, SITE_URL));
      }),
    );
  });
});
