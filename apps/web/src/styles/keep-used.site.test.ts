import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gallerySite } from '../../gallery/documents.ts';
import { renderPages } from '../build/render-pages.ts';
import { loadRenderer } from '../build/renderer/load-renderer.ts';
import { toManifest } from '../build/to-manifest.ts';
import { leastSite } from '../fixtures/documents.ts';
import { compileSass } from './compile-styles.ts';
import { keepUsed } from './keep-used.ts';

/** Rules of these are dropped on purpose: the site has no menus of scripts, and this card looks like any. */
const DROPPED = ['nhsuk-header__menu', 'nhsuk-header__menu-toggle', 'nhsuk-card--care--non-urgent'];
const STATE = { epoch: 'e', revision: 1, nonce: 'n' };
let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(path.join(tmpdir(), 'styles-'));
  const documents = leastSite();
  const site = gallerySite();
  const manifest = toManifest(site, { state: STATE, documents });
  await renderPages(await loadRenderer(), { ...site, documents, manifest }, { outDir, before: null });
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true }));

function classesOnPages(): Set<string> {
  const pages = globSync('**/*.html', { cwd: outDir }).map((file) =>
    readFileSync(path.join(outDir, file), 'utf8'),
  );
  const attributes = pages.flatMap((page) => [...page.matchAll(/ class="([^"]+)"/g)]);
  return new Set(attributes.flatMap(([, names = '']) => names.split(/\s+/)));
}

const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name));

it('drops no style of anything on the pages, of which there is one of every block', async () => {
  const { css } = compileSass();
  const [written, kept] = [classesIn(css), classesIn(await keepUsed(css))];
  const used = [...classesOnPages()];
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((name) => written.has(name) && !kept.has(name))).toEqual(DROPPED);
});
