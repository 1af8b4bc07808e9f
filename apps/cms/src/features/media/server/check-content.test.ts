import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from './check-content';

const folder = mkdtempSync(path.join(tmpdir(), 'check-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(name: string, text: string) {
  const filepath = path.join(folder, name);
  writeFileSync(filepath, text);
  return checkContent({ filepath, originalFilename: name, size: text.length, mimetype: null });
}

describe('a text that is called captions', () => {
  it.each([
    ['a number and empty lines', `1${'\n'.repeat(4000)}`],
    ['a number, spaces and empty lines', `1${' \n'.repeat(2000)}`],
    ['digits', '1'.repeat(4000)],
  ])('is looked at in no time, also where it is %s', async (_what, text) => {
    const started = performance.now();
    await expect(check('a.vtt', text)).rejects.toThrow('Its first word is not WEBVTT');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each(['\n', '\r\n', '\n\n'])(
    'is known as that of other programs, whatever ends its lines: %j',
    async (end) => {
      const captions = ['1', '00:00:01,000 --> 00:00:02,000', 'Hello'].join(end);
      await expect(check('a.srt', captions)).rejects.toThrow('another format (SRT)');
    },
  );
});
