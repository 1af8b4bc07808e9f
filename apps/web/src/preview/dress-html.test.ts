import { expect, test } from 'vitest';
import { dressHtml } from './dress-html.ts';

const frame = {
  base: '/p/token',
  pages: new Map([
    ['/faqs/', 'Questions'],
    ['/help/', '<b>Help</b>'],
  ]),
  path: '/faqs/',
  siteUrl: 'https://example.org',
  version: 'v1',
  toMedia: (address: string) => `/p/token${address}`,
  blockPaths: [] as (string | null)[],
};
const dress = (body: string, more: Partial<typeof frame> = {}) =>
  dressHtml(`<html><head></head><body>${body}</body></html>`, { ...frame, ...more });

test('links to pages that show the draft stay in the preview, others lead to the public site', () => {
  expect(dress('<a href="/faqs/#one">')).toContain('href="/p/token/faqs/#one"');
  expect(dress('<a href="/about/">')).toContain(
    'href="https://example.org/about/" target="_blank" rel="noreferrer"',
  );
});

test('files are read through the link, each of a set', () => {
  expect(dress('<img srcset="/media/a.webp 1x, /media/b.webp 2x">')).toContain(
    'srcset="/p/token/media/a.webp 1x, /p/token/media/b.webp 2x"',
  );
});

test('a file is asked for by its address alone, without what a set says of its width', () => {
  const asked: string[] = [];
  const toMedia = (address: string) => `/made/${asked.push(address)}`;
  expect(
    dress('<img src="/media/a.webp" srcset="/media/a.webp 320w, /media/b.webp 640w">', { toMedia }),
  ).toContain('src="/made/1" srcset="/made/2 320w, /made/3 640w"');
  expect(asked).toEqual(['/media/a.webp', '/media/a.webp', '/media/b.webp']);
});

test('styles and scripts are those of the preview, in development, too', () => {
  const files = '<link href="/_astro/a.css"><script src="/@vite/client"></script>';
  expect(dress(files)).toContain(files);
});

test('a blank is marked in text and left alone in an attribute', () => {
  expect(dress('<p>[Blank: Title]</p>')).toContain('<mark class="preview-blank">Blank: Title</mark>');
  expect(dress('<img alt="[Blank: Title]">')).toContain('alt="[Blank: Title]"');
});

test('the skip link stays the first link', () => {
  const skipLink = '<a class="nhsuk-skip-link" href="#maincontent">Skip</a>';
  expect(dress(`${skipLink}<main></main>`)).toMatch(
    /<body><a class="nhsuk-skip-link"[^>]*>Skip<\/a><aside class="preview-banner".*<\/aside><main>/,
  );
});

test('the banner names other pages as text', () => {
  expect(dress('')).toContain('<a href="/p/token/help/">&lt;b&gt;Help&lt;/b&gt;</a>');
});

test('each block says where in the form it is written, but for what the page shows on its own', () => {
  const block = (words: string) => `<div class="app-block">${words}</div>`;
  const html = dress(['Facts', 'One', 'Three'].map(block).join(''), {
    blockPaths: [null, 'blocks.0', 'blocks.2'],
  });
  expect(html).toContain(
    '<div class="app-block">Facts</div><div class="app-block" data-block="blocks.0">One</div><div class="app-block" data-block="blocks.2">Three</div>',
  );
});
