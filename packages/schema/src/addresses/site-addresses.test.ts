import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SiteAddresses } from './site-addresses.ts';

const SITE_URL = 'https://pain.example.org';
const addresses = new SiteAddresses({
  pages: ['/', '/programme/', '/programme/week-1/', '/schön/', '/search/'],
  redirects: [
    { from: '/old/', to: '/programme/' },
    { from: '/Leaflet.pdf', to: 'https://example.org/leaflet' },
    { from: '/page.asp?id=1', to: '/programme/week-1/#part' },
    { from: '/programme/?tab=2', to: '/programme/week-1/' },
  ],
});

describe('a link to a page that is written in another way than its address', () => {
  it.each([
    ['/Programme/', '/programme/'],
    ['/programme//', '/programme/'],
    ['/PROGRAMME', '/programme/'],
    ['/programme', '/programme/'],
    ['/programme/index.html', '/programme/'],
    ['/programme.html?a=1#part', '/programme/?a=1#part'],
    ['/Programme#part', '/programme/#part'],
    ['/Programme/Week_1).', '/programme/week-1/'],
    ['/programme/%57eek-1/', '/programme/week-1/'],
    ['/Sch%C3%B6n', '/schön/'],
    ['/Search/?q=pain', '/search/?q=pain'],
    ['/index.html', '/'],
    [`${SITE_URL}/Programme/?a=1#b`, `${SITE_URL}/programme/?a=1#b`],
    ['http://PAIN.example.org/Programme', 'http://pain.example.org/programme/'],
    ['/Old', '/programme/'],
    ['/OLD#part', '/programme/#part'],
    ['/leaflet.PDF', 'https://example.org/leaflet'],
    [`${SITE_URL}/leaflet.PDF`, 'https://example.org/leaflet'],
    ['/Page.asp?id=1#other', '/programme/week-1/#part'],
  ])('%s is %s', (address, canonical) => {
    expect(addresses.canonical(address, SITE_URL)).toBe(canonical);
    expect(addresses.canonical(canonical, SITE_URL)).toBe(canonical);
  });

  it.each([
    '/',
    '/programme/?a=1#part',
    '/sch%C3%B6n/',
    '/old',
    '/old/#part',
    '/page.asp?id=1',
    '/programme/?tab=2',
    '/gone/',
    '/media/Programme/',
    '#part',
    '',
    '//example.org/Programme/',
    'https://example.org/Programme/',
    `${SITE_URL}/programme/`,
    `${SITE_URL}/gone/`,
    'mailto:a@b.example',
    'tel:111',
  ])('stays as it is where it is right, or nobody knows what is meant: %j', (address) => {
    expect(addresses.canonical(address, SITE_URL)).toBe(address);
  });

  it('is, once it is written as the site writes it, not changed again', () => {
    const unit = fc.oneof(
      fc.constantFrom('programme', 'week-1', 'old', 'index.html', '%2F', '..', 'sch%C3%B6n'),
      fc.constantFrom(...'/./.?#a_- A%'),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (rest) => {
        const canonical = addresses.canonical(`/${rest}`, SITE_URL);
        expect(addresses.canonical(canonical, SITE_URL)).toBe(canonical);
      }),
    );
  });
});
