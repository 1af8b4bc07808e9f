import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderPages } from '../build/render-pages.ts';
import { loadRenderer } from '../build/renderer/load-renderer.ts';
import { toManifest } from '../build/to-manifest.ts';
import {
  aDepartment,
  aPage,
  aResource,
  block,
  leastSite,
  SITE_URL,
  settings,
} from '../fixtures/documents.ts';
import { NOW } from '../fixtures/site.ts';
import { toRoutes } from '../routes/to-routes.ts';

let outDir: string;
beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'phones-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

/** Was stored before the CMS refused to publish it. */
const UNCLEAR = 'tel:0300 123';
const link = (text: string, address: string) => ({ text, page: null, address });

it('a number that no telephone understands is shown in words, wherever its link stands, and calls nobody', async () => {
  const body = [
    {
      type: 'paragraph',
      children: [{ type: 'link', url: UNCLEAR, children: [{ type: 'text', text: 'In a text' }] }],
    },
  ];
  const blocks = [
    block('ActionLink', 'actionLink', link('As an action', UNCLEAR)),
    block('ActionLink', 'actionLink', link('Call us', 'tel:0300 123 4567')),
    block('Text', 'text', { body }),
    block('Resources', 'resources', { show: 'all', resources: [] }),
  ];
  const footerLinks = [link('In the footer', UNCLEAR), link('Privacy', '/help/')];
  const [, ...rest] = leastSite(
    aPage('p', { title: 'Help', slug: 'help', blocks }),
    aResource('r', { title: 'By telephone', address: UNCLEAR }),
    aDepartment('d', { name: 'A department', address: UNCLEAR }),
  );
  const documents = [settings('settings', { footerLinks }), ...rest];
  const site = toRoutes(documents, NOW, SITE_URL);
  const manifest = toManifest(site, { state: { epoch: 'e', revision: 1, nonce: 'n' }, documents });
  await renderPages(await loadRenderer(), { ...site, documents, manifest }, { outDir, before: null });
  const html = readFileSync(path.join(outDir, 'help/index.html'), 'utf8');
  const calls = html.match(/href="tel:[^"]*"/g);
  expect(calls).toEqual(['href="tel:03001234567"']);
  for (const words of ['As an action', 'In a text', 'By telephone', 'In the footer', 'A department']) {
    expect(html, words).toContain(words);
    expect(html, words).not.toMatch(new RegExp(`<(a|button)\\b[^>]*>[^<]*${words}`));
  }
  expect(html).not.toMatch(/<ul[^>]*>\s*<\/ul>/);
});
