import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

it('a file that cannot be written to its end stays as it was', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'whole-'));
  const file = path.join(folder, 'social.png');
  await writeWhole(file, Buffer.from('whole'));
  mkdirSync(`${file}.partial`);
  await expect(writeWhole(file, Buffer.from('another'))).rejects.toThrow('EISDIR');
  expect(readFileSync(file, 'utf8')).toBe('whole');
  rmSync(folder, { recursive: true });
});
