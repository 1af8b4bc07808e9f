import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileWriter } from './file-writer.ts';

let folder: string;
let writer: FileWriter;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  writer = new FileWriter();
});
afterEach(async () => {
  await writer.close();
  rmSync(folder, { recursive: true });
});

const pathOf = (name: string) => path.join(folder, name);
const fileOf = (name: string, text: string) => ({
  file: pathOf(name),
  content: new TextEncoder().encode(text),
});
async function writeMany(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await writer.write(fileOf(`${n}/index.html`, `Page ${n}`));
}

describe('files that are written while others are made', () => {
  it.each([1, 50, 333])('are all there in the end: %i', async (count) => {
    await writeMany(count);
    await writer.flush();
    for (let n = 0; n < count; n += 1)
      expect(readFileSync(pathOf(`${n}/index.html`), 'utf8')).toBe(`Page ${n}`);
  });

  it.each([1, 333])(
    'are all there but those that cannot have their names, which are named: of %i',
    async (count) => {
      writeFileSync(pathOf('0'), 'A file where a folder is to be.');
      const long = fileOf(`${'a'.repeat(256)}/index.html`, 'Too long a name.');
      await writer.write(long);
      await writeMany(count);
      await writer.write(fileOf('last/index.html', 'The last page'));
      expect(await writer.flush()).toEqual([
        { file: long.file, reason: expect.stringMatching(/^ENAMETOOLONG/) },
        { file: pathOf('0/index.html'), reason: expect.stringMatching(/^EEXIST/) },
      ]);
      for (let n = 1; n < count; n += 1) expect(existsSync(pathOf(`${n}/index.html`))).toBe(true);
      expect(readFileSync(pathOf('last/index.html'), 'utf8')).toBe('The last page');
    },
  );

  it.each([1, 333])('fail as a whole where the disk takes nothing: of %i', async (count) => {
    // A disk that is always full.
    await writer.write({ file: '/dev/full', content: new Uint8Array([1]) });
    await expect(writeMany(count).then(() => writer.flush())).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
