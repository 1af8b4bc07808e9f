import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SITE_URL } from '../fixtures/documents.ts';
import { addSitemap } from './sitemap.ts';

const siteUrl = SITE_URL;
let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'sitemap-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

const aPage = (at: string, hidden = false) => ({
  path: at,
  entry: null,
  title: at,
  lastModified: '2026-11-23T10:00:00.000Z',
  hidden,
  documents: [],
});

describe('the sitemap', () => {
  it('lists each page with the instant of its last change, and the index lists the sitemap', async () => {
    await addSitemap([aPage('/'), aPage('/contact/')], { siteUrl, outDir });
    const text = readFileSync(path.join(outDir, 'sitemap-0.xml'), 'utf8');
    expect([...text.matchAll(/<url>.*?<\/url>/g)].map(([url]) => url)).toEqual([
      '<url><loc>https://pain.example.org/</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod></url>',
      '<url><loc>https://pain.example.org/contact/</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod></url>',
    ]);
    expect(readFileSync(path.join(outDir, 'sitemap-index.xml'), 'utf8')).toContain(
      '<loc>https://pain.example.org/sitemap-0.xml</loc>',
    );
    expect(readdirSync(outDir)).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
  });

  it('leaves out what search engines may not list', async () => {
    await addSitemap([aPage('/'), aPage('/hidden/', true)], { siteUrl, outDir });
    expect(readFileSync(path.join(outDir, 'sitemap-0.xml'), 'utf8')).not.toContain('hidden');
  });

  it('is refused rather than left out when there is nothing to list', async () => {
    await expect(addSitemap([aPage('/', true)], { siteUrl, outDir })).rejects.toThrow('No pages found');
  });
});
