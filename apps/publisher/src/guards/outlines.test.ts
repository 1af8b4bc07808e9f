import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Outlines } from './outlines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outlines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a page that somebody has removed from the folder has no outline until it is there again', async () => {
  const outlines = new Outlines();
  const site = { files: { 'a.html': 'digest-a', 'b.html': 'digest-b', 'c.css': 'digest-c' } };
  writeFileSync(path.join(folder, 'a.html'), '<h2 id="a">');
  expect([...(await outlines.of(folder, site)).keys()]).toEqual(['a.html']);
  writeFileSync(path.join(folder, 'b.html'), '<h2 id="b">');
  expect((await outlines.of(folder, site)).get('b.html')?.ids).toEqual(new Set(['b']));
});
