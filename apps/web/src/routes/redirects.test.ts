import { describe, expect, it } from 'vitest';
import { aPage, aRedirect, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { build, NOW, refusal } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

describe('redirects', () => {
  it.each([
    ['/%6Flder', '/older/'],
    ['/sch%C3%B6n/', '/schön/'],
    ['/100%25/', '/100%25/'],
    ['/100%/', '/100%25/'],
    ['/what%3F/', '/what%3F/'],
    ['/a%2561/', '/a%2561/'],
  ])('from %s leave from the one address that stands for the same path', (from, leaving) => {
    expect(build(aRedirect('r', { from, to: '/' })).redirects).toEqual([{ from: leaving, to: '/' }]);
  });

  it('from an address that names the website, as a browser has it, leave from its path', () => {
    const from = `${SITE_URL.toUpperCase()}/old/?id=1#part`;
    expect(build(aRedirect('r', { from, to: '/' })).redirects).toEqual([{ from: '/old/?id=1', to: '/' }]);
  });

  it.each(['/%43ontact', '/CONTACT/', '/Search'])(
    'from %s give way to the page that stands there in small letters',
    (from) => {
      const page = aPage('p', { title: 'Contact', slug: 'contact' });
      expect(
        build(page, aRedirect('r', { from, to: '/' }), aRedirect('s', { from: '/Old', to: from })).redirects,
      ).toEqual([{ from: '/Old/', to: from === '/Search' ? '/search/' : '/contact/' }]);
    },
  );

  it('from an address of a page with another ending, or with a query, stay', () => {
    const page = aPage('p', { title: 'Contact', slug: 'contact' });
    const some = ['/contact.asp', '/Contact?id=1'].map((from, place) =>
      aRedirect(`r${place}`, { from, to: '/' }),
    );
    expect(build(page, ...some).redirects.map(({ from }) => from)).toEqual([
      '/Contact/?id=1',
      '/contact.asp',
    ]);
  });

  it('lead straight to their end', () => {
    const chain = [aRedirect('r', { from: '/a', to: '/b/' }), aRedirect('s', { from: '/b/', to: '/c/' })];
    expect(build(...chain).redirects).toEqual([
      { from: '/a/', to: '/c/' },
      { from: '/b/', to: '/c/' },
    ]);
  });

  it('from one path differ by what follows the "?", in whichever order', () => {
    const some = [
      aRedirect('r', { from: '/page.asp?id=1', to: '/a/' }),
      aRedirect('s', { from: '/page.asp?id=2', to: '/b/' }),
      aRedirect('t', { from: '/page.asp?b=2&a=1', to: '/c/' }),
      aRedirect('u', { from: '/page.asp', to: '/d/' }),
      aRedirect('v', { from: '/?p=1', to: '/e/' }),
    ];
    expect(build(...some).redirects).toEqual([
      { from: '/?p=1', to: '/e/' },
      { from: '/page.asp', to: '/d/' },
      { from: '/page.asp?a=1&b=2', to: '/c/' },
      { from: '/page.asp?id=1', to: '/a/' },
      { from: '/page.asp?id=2', to: '/b/' },
    ]);
    const twice = aRedirect('w', { from: '/page.asp?a=1&b=2', to: '/f/' });
    expect(refusal(() => build(...some, twice))).toContain(
      'another redirect leads away from /page.asp?a=1&b=2, too',
    );
  });

  it('to an old address with a query lead to where that one leads, and in no circle', () => {
    const chain = [
      aRedirect('r', { from: '/a', to: '/page.asp?id=1&utm_source=x' }),
      aRedirect('s', { from: '/page.asp?id=1', to: '/c/' }),
      aRedirect('t', { from: '/page.asp', to: '/d/' }),
      aRedirect('u', { from: '/b', to: '/page.asp?id=3' }),
    ];
    const targets = build(...chain).redirects.map(({ from, to }) => [from, to]);
    expect(Object.fromEntries(targets)).toMatchObject({ '/a/': '/c/', '/b/': '/d/' });
    expect(refusal(() => build(aRedirect('r', { from: '/a', to: '/a/?x=1' })))).toContain('in a circle');
    expect(build(aRedirect('r', { from: '/a?x=1', to: '/a/' })).redirects).toHaveLength(1);
  });

  const onSite = (...redirects: Parameters<typeof leastSite>) =>
    toRoutes(leastSite(...redirects), NOW, SITE_URL).redirects;

  it('lead straight to their end also where one names the site itself', () => {
    const to = `${SITE_URL}/b?x=1`;
    const chain = [aRedirect('r', { from: '/a', to }), aRedirect('s', { from: '/b/', to: '/c/#part' })];
    expect(onSite(...chain)[0]).toEqual({ from: '/a/', to: '/c/#part' });
    expect(onSite(aRedirect('r', { from: '/a', to }))).toEqual([{ from: '/a/', to: '/b?x=1' }]);
  });

  it('leave from an address that names the site itself as from its path', () => {
    const from = `${SITE_URL}/a?x=1`;
    expect(onSite(aRedirect('r', { from, to: '/b/' }))).toEqual([{ from: '/a/?x=1', to: '/b/' }]);
  });

  it('are refused in a circle also where one names the site itself', () => {
    const circle = [
      aRedirect('r', { from: '/a/', to: `${SITE_URL}/b` }),
      aRedirect('s', { from: '/b', to: '/a/' }),
    ];
    expect(refusal(() => onSite(...circle))).toContain('in a circle');
    expect(refusal(() => onSite(aRedirect('r', { from: '/a/', to: `${SITE_URL}/a/` })))).toContain(
      'in a circle',
    );
  });

  it('to another website are left alone, whatever its paths', () => {
    const to = 'https://www.pain.example.org/a/';
    expect(onSite(aRedirect('r', { from: '/a/', to }))).toEqual([{ from: '/a/', to }]);
  });
});
