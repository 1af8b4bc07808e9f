import { describe, expect, it } from 'vitest';
import { SITE, site } from './fixtures/guarded-sites.ts';
import { readOutline } from './page-outline.ts';
import { SiteMap } from './site-map.ts';

const ABOUT =
  '<h2 id="über-uns">Über uns</h2><h2 id="part">A part</h2><p id="100%">Half</p><a name="old">x</a>';
const release = site(
  [
    { id: 'home', path: '/' },
    { id: 'about', path: '/about/', html: ABOUT },
    { id: 'schoen', path: '/schön/' },
  ],
  {
    redirects: [{ from: '/old%20page/', to: '/about/' }],
  },
);
const outlines = new Map([...release.html].map(([file, { html = '' }]) => [file, readOutline(html)]));
const map = new SiteMap(SITE, release, outlines);
const HOST = new URL(SITE).host;

describe('an address that browsers follow', () => {
  it.each([
    '/about/#:~:text=Half',
    '/about/#part:~:text=a,b&text=c',
    '#:~:text=pain%20plan',
    '/about/#part',
    '/about/#%70art',
    '/about/#%C3%BCber-uns',
    '/about/#über-uns',
    '/about/#100%',
    '/about/#100%25',
    '/about/#old',
    '/about/#',
    '#',
    '',
    '?x=1',
    '#top',
    '/about/#TOP',
    '/about/?x=1&y=a#part',
    '/about/index.html',
    '/about',
    '../about/',
    './about/#part',
    'about/',
    '/x/../about/',
    ' /about/ ',
    '/abo\nut/',
    '/%61bout/',
    '/schön/',
    '/sch%C3%B6n/',
    '/old page/',
    '/old%20page/#part',
    '/media/a.webp?v=2#t=30',
    `${SITE}/about/#part`,
    `HTTPS://${HOST.toUpperCase()}/about/`,
    `https://${HOST}:443/about/`,
    `http://${HOST}/about/`,
    `//${HOST}/about/`,
    `https://www.${HOST}/gone/`,
    `https://${HOST}:8443/gone/`,
    'https://münchen.example/gone/',
    'mailto:?subject=Hello',
    'MAILTO:a@b.example',
    'tel:111;ext=2',
    'data:image/png;base64,AAAA',
    'about:blank',
  ])('leads somewhere: %j', (address) => {
    expect(map.findFault(address, '/')).toBeNull();
  });

  it.each([
    ['/about/#gone', 'anchor'],
    ['/about/#Part', 'anchor'],
    ['/about/#gone:~:text=Half', 'anchor'],
    [`http://${HOST}/gone/`, 'page'],
    [`//${HOST}/gone/`, 'page'],
    [`https://${HOST}./gone/`, 'page'],
    ['/gone/#:~:text=x', 'page'],
    ['/media/gone.pdf?v=2', 'file'],
    ['https://', 'page'],
  ])('leads nowhere: %j', (address, fault) => {
    expect(map.findFault(address, '/')).toBe(fault);
  });
});

describe('the addresses of a page', () => {
  it.each([
    ['/a.webp 1x, /b.webp 2x', ['/a.webp', '/b.webp']],
    ['/a.webp', ['/a.webp']],
    ['/a,b.webp 480w,/c.webp 800w', ['/a,b.webp', '/c.webp']],
    ['data:image/png;base64,AA== 1x, /b.webp', ['data:image/png;base64,AA==', '/b.webp']],
    ['/a.webp, /b.webp,', ['/a.webp', '/b.webp']],
    ['', []],
  ])('are read out of srcset as browsers read it: %j', (srcset, links) => {
    expect(readOutline(`<img srcset="${srcset}">`).links).toEqual(links);
  });
});
