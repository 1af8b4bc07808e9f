import { encodeAddress } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { AddressBook } from './address-book.ts';

const FILES = [
  'index.html',
  '404.html',
  'referral/index.html',
  'programme/week-1/index.html',
  'programme/index.html',
  'pain-a/index.html',
  'pain_a/index.html',
  'café/index.html',
  'robots.txt',
  'media/a-1.webp',
  '_astro/site.css',
];
const REDIRECTS = [
  { from: '/old/', to: '/referral/' },
  { from: '/Leaflet.pdf', to: 'https://example.org/leaflet' },
  { from: '/page.asp?id=1', to: '/referral/' },
  { from: '/page.asp?id=2', to: '/programme/' },
  { from: '/page.asp?a=1&b=2', to: '/programme/week-1/' },
  { from: '/?p=7', to: '/programme/' },
  { from: '/list.php', to: '/programme/' },
  { from: '/list.php?page=2', to: '/programme/week-1/' },
];
const book = new AddressBook({
  files: Object.fromEntries(FILES.map((file) => [file, 'digest'])),
  redirects: REDIRECTS,
});

const find = (target: string) => {
  const address = readAddress(target);
  return address && book.find(address);
};
const locationOf = (target: string) => {
  const found = find(target);
  return found && 'location' in found ? found.location : null;
};

describe('an address typed nearly as it is', () => {
  it.each([
    ['/Referral/', '/referral/'],
    ['/REFERRAL', '/referral/'],
    ['/referral).', '/referral/'],
    ['/referral.html', '/referral/'],
    ['/Programme//Week%201', '/programme/week-1/'],
    ['/programme/week-1/index.php?a=1', '/programme/week-1/?a=1'],
    ['/cafe%CC%81/', '/café/'],
    ['/OLD', '/referral/'],
    ['/leaflet.PDF', 'https://example.org/leaflet'],
    ['/Index.html', '/'],
    ['/programme/week%E2%88%921/', '/programme/week-1/'],
    ['/referral/%3C/a%3E', '/referral/'],
    ['/referral/=20', '/referral/'],
    ['/referral/;jsessionid=1?a=1', '/referral/?a=1'],
    ['/old/&utm_source=letter', '/referral/'],
  ])('%s redirects to %s', (target, location) => {
    expect(locationOf(target)).toBe(location);
  });

  it.each(['/Pain%20A/', '/PAIN_A'])('that may be one of two pages is a 404: %s', (target) => {
    expect(find(target)).toBeNull();
  });

  it.each(['/pain-a', '/pain_a', '/pain-a/index.html'])(
    'that names one of them exactly redirects to it: %s',
    (target) => {
      expect(locationOf(target)).toBe(target.includes('_') ? '/pain_a/' : '/pain-a/');
    },
  );

  it.each([
    '/Media/a-1.webp',
    '/media/A-1.webp',
    '/_ASTRO/site.css',
    '/_astro/site.css.html',
    '/media/',
    '/Robots.txt',
    '/media//a-1.webp',
  ])('is a 404 where it names a file: %s', (target) => {
    expect(find(target)).toBeNull();
  });
});

describe('an old address with a "?"', () => {
  it.each([
    ['/page.asp?id=1', '/referral/'],
    ['/page.asp?id=2', '/programme/'],
    ['/page.asp?b=2&a=1', '/programme/week-1/'],
    ['/page.asp?b=2&amp;a=1', '/programme/week-1/'],
    ['/page.asp?id=2&utm_source=letter&fbclid=x', '/programme/'],
    ['/Page.ASP?ID=2', '/programme/'],
    ['/?p=7', '/programme/'],
    ['/list.php', '/programme/'],
    ['/list.php?page=2', '/programme/week-1/'],
    ['/list.php?page=3', '/programme/'],
    ['/old/?utm_source=letter', '/referral/'],
  ])('%s redirects to %s', (target, location) => {
    expect(locationOf(target)).toBe(location);
  });

  it.each(['/page.asp', '/page.asp?id=3', '/page.asp?id=1&id=2', '/page.asp?x=1'])(
    'that none leaves from is a 404: %s',
    (target) => {
      expect(find(target)).toBeNull();
    },
  );

  it('is not looked for with more after the "?" than anybody adds, which would cost too much', () => {
    const added = (length: number) => `&utm_source=${'x'.repeat(length)}`;
    expect(locationOf(`/list.php?page=2${added(900)}`)).toBe('/programme/week-1/');
    expect(locationOf(`/list.php?page=2${added(1000)}`)).toBe('/programme/');
  });

  it.each(['/', '/?p=8', '/?utm_source=letter'])('hides no page at its path: %s', (target) => {
    expect(find(target)).toEqual({ file: 'index.html' });
  });
});

describe('any address', () => {
  const ours = new Set([
    ...REDIRECTS.map(({ to }) => to),
    '/',
    '/referral/',
    '/programme/',
    '/programme/week-1/',
    '/pain-a/',
    '/pain_a/',
    '/café/',
  ]);
  const unit = fc.constantFrom(
    ...'/.%?#&;:@\\-_ aAhtp2f5c0',
    'referral',
    'programme',
    'evil.example',
    '%2f',
    '%5C',
    '%00',
    '&amp;',
  );
  const target = fc.string({ unit, maxLength: 30 });

  it('leads to a file or an address of the site, and to no other website', () => {
    fc.assert(
      fc.property(target, (text) => {
        const found = find(`/${text}`);
        if (found && 'file' in found) expect(FILES).toContain(found.file);
        if (found && 'location' in found) {
          expect(ours).toContain(found.location.replace(/\?.*$/s, ''));
          expect(encodeAddress(found.location)).toMatch(/^(?:\/(?![/\\])|https:\/\/example\.org\/)[!-~]*$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that redirects within the site leads to a page there, in one step', () => {
    fc.assert(
      fc.property(target, (text) => {
        const location = locationOf(`/${text}`);
        if (location?.startsWith('/')) expect(find(encodeAddress(location))).toHaveProperty('file');
      }),
      { numRuns: 2000 },
    );
  });
});
