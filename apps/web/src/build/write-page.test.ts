import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePage } from './write-page.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string) => writePage(path.join(folder, name), new TextEncoder().encode('Words'));

describe('a page that is written', () => {
  it('gets the folders that it stands in', async () => {
    expect(await write('about/us/index.html')).toBeNull();
    expect(readFileSync(path.join(folder, 'about/us/index.html'), 'utf8')).toBe('Words');
  });

  it('says why it cannot have its name', async () => {
    writeFileSync(path.join(folder, 'about'), 'A file where a folder is to be.');
    expect(await write('about/index.html')).toMatch(/^EEXIST/);
    expect(await write(`${'a'.repeat(256)}/index.html`)).toMatch(/^ENAMETOOLONG/);
  });

  it('fails where the disk takes nothing', async () => {
    // A disk that is always full.
    await expect(writePage('/dev/full', new Uint8Array([1]))).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
