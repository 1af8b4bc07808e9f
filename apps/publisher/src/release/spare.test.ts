import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteFolder } from '../release-folder/site-folder.ts';
import { Spare } from './spare.ts';

let folder: string;
let spare: Spare;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spare-'));
  spare = new Spare(path.join(folder, 'spare'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A site on disk; each file's digest is its text. */
function site(id: string, files: Record<string, string>): SiteFolder {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, id, file)), { recursive: true });
    writeFileSync(path.join(folder, id, file), text);
  }
  return { id, folder: path.join(folder, id), files };
}

function read(root: string | null): Record<string, string> {
  if (root === null) throw new Error('There is no copy.');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]));
}

const first = () =>
  site('first', { 'index.html': '1', 'index.html.br': '1', 'old/index.html': 'old', 'a.txt': 'a' });
const second = () => site('second', { 'index.html': '2', 'new/index.html': 'new', 'a.txt': 'a' });

describe('the copy of a site', () => {
  it('holds the same files under second names', async () => {
    const live = first();
    await spare.prepare(live, null);
    const copy = await spare.take('first');
    expect(read(copy)).toEqual(live.files);
    expect(statSync(path.join(copy ?? '', 'a.txt')).ino).toBe(statSync(path.join(live.folder, 'a.txt')).ino);
  });

  it('is there for that site alone, and once', async () => {
    await spare.prepare(first(), null);
    expect(await spare.take('second')).toBeNull();
    expect(await spare.take('first')).not.toBeNull();
    expect(await spare.take('first')).toBeNull();
  });

  it('may be made of a release that nobody needs, with nothing of it left', async () => {
    const [old, live] = [first(), second()];
    await spare.prepare(live, old);
    expect(existsSync(old.folder)).toBe(false);
    const copy = await spare.take('second');
    expect(read(copy)).toEqual(live.files);
    expect(existsSync(path.join(copy ?? '', 'old'))).toBe(false);
  });

  it('that nobody took becomes that of the next site', async () => {
    const [before, live] = [first(), second()];
    await spare.prepare(before, null);
    await spare.prepare(live, null);
    expect(read(await spare.take('second'))).toEqual(live.files);
    expect(read(before.folder)).toEqual(before.files);
    expect(readdirSync(path.join(folder, 'spare'))).toHaveLength(1);
  });

  it('that cannot be made is none, and leaves nothing behind', async () => {
    await spare.prepare({ id: 'gone', folder: path.join(folder, 'gone'), files: {} }, null);
    expect(await spare.take('gone')).toBeNull();
    expect(readdirSync(path.join(folder, 'spare'))).toEqual([]);
  });

  it('of a site that has lost a file is none', async () => {
    const live = first();
    rmSync(path.join(live.folder, 'a.txt'));
    await spare.prepare(live, null);
    expect(await spare.take('first')).toBeNull();
  });
});
