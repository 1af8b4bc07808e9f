import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Release } from '../release/release.ts';
import { LinkChecker } from './link-checker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'links-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const checker = new LinkChecker();

/** Links that lead nowhere on a site of these pages, as `page → link`. */
async function check(pages: Record<string, string>, more: Partial<Release> = {}): Promise<string[]> {
  for (const [page, html] of Object.entries(pages)) {
    mkdirSync(path.join(folder, page), { recursive: true });
    writeFileSync(path.join(folder, page, 'index.html'), html);
  }
  const release: Release = {
    id: 'r',
    state: { epoch: 'e', revision: 1, nonce: 'n' },
    builtAt: '',
    nextChangeAt: null,
    redirects: [],
    pages: Object.keys(pages).map((page) => ({
      path: page,
      title: page,
      lastModified: '',
      hidden: false,
      documents: [],
    })),
    ...more,
    files: {
      ...Object.fromEntries(
        Object.entries(pages).map(([page, html]) => [`${page.slice(1)}index.html`, html]),
      ),
      ...more.files,
    },
  };
  const warnings = await checker.check(folder, release);
  return warnings.map(({ page, message }) => `${page.path} → ${/to (\S+) leads/.exec(message)?.[1]}`);
}

it('pages, anchors, files and redirects are where links may lead', async () => {
  const home =
    '<a href="/a/">A</a><a href="/a/#why">Why</a><img src="/x.png"><a href="/old/?q=1">Old</a><a href="#top" id="top">';
  const pages = { '/': home, '/a/': '<p id="why">' };
  expect(await check(pages, { files: { 'x.png': 'd' }, redirects: [{ from: '/old/', to: '/a/' }] })).toEqual(
    [],
  );
});

it('what leads nowhere is named with the page that it is on, once', async () => {
  const home = '<a href="/gone/">1</a><a href="/gone/">2</a><a href="/a/#gone">3</a><img src="/gone.png">';
  expect(await check({ '/': home, '/a/': '<p>' })).toEqual(['/ → /gone/', '/ → /a/#gone', '/ → /gone.png']);
});

it('other websites are not asked', async () => {
  expect(
    await check({ '/': '<a href="https://example.org/gone/">x</a><a href="//example.org/">y</a>' }),
  ).toEqual([]);
});
