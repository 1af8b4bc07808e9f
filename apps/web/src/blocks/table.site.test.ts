import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderPages } from '../build/render-pages.ts';
import { loadRenderer } from '../build/renderer/load-renderer.ts';
import { toManifest } from '../build/to-manifest.ts';
import { aPage, block, leastSite } from '../fixtures/documents.ts';
import { build } from '../fixtures/site.ts';

let outDir: string;
beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'table-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

it('a table has each cell in its column, with empty cells and lines within a cell', async () => {
  const rows = '\tMorning\tAfternoon\nMonday\t"Physio\nRoom 1"\tRest\nFriday\tRest';
  const table = block('Table', 'table', { caption: 'The week', rows, rowHeadings: true });
  const documents = [aPage('p', { title: 'Help', slug: 'help', navigationOrder: 1, blocks: [table] })];
  const site = build(...documents);
  const manifest = toManifest(site, { state: { epoch: 'e', revision: 1, nonce: 'n' }, documents });
  const whole = { ...site, documents: leastSite(...documents), manifest };
  await renderPages(await loadRenderer(), whole, { outDir, before: null });
  const html = readFileSync(path.join(outDir, 'help/index.html'), 'utf8');
  const [, shown = ''] = /<table[\s\S]*?>([\s\S]*?)<\/table>/.exec(html) ?? [];
  const trs = [...shown.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([tr]) =>
    [...tr.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<(?!br)[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  // On a telephone each cell has its heading before it.
  expect(trs).toEqual([
    ['', 'Morning', 'Afternoon'],
    ['Monday', 'Morning Physio<br>Room 1', 'Afternoon Rest'],
    ['Friday', 'Morning Rest', 'Afternoon'],
  ]);
});
