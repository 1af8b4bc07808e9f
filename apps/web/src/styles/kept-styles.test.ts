import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStyles, recallStyles } from './kept-styles.ts';

const styles = { css: 'body { color: #212b32 }', sources: ['site.scss'] };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'styles-'));
  file = path.join(folder, 'cache/styles.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a compiled stylesheet', () => {
  it('is there for the next process', async () => {
    await keepStyles(styles, file);
    expect(await recallStyles(file)).toEqual(styles);
  });

  it('is compiled anew when it was made of other sources', async () => {
    await keepStyles(styles, file);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, key: 'of other sources' }));
    expect(await recallStyles(file)).toBeNull();
  });

  it('is compiled anew when what was kept is damaged', async () => {
    await keepStyles(styles, file);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect(await recallStyles(file)).toBeNull();
  });

  it('is compiled by each process where the disk refuses to keep it', async () => {
    writeFileSync(path.join(folder, 'cache'), 'a file where the folder would be');
    await keepStyles(styles, file);
    expect(await recallStyles(file)).toBeNull();
  });
});
