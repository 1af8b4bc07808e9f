import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeMp4 } from '@pain/test-kit/make-files';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from './check-content';

const folder = mkdtempSync(path.join(tmpdir(), 'check-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(name: string, text: string | Buffer) {
  const filepath = path.join(folder, name);
  writeFileSync(filepath, text);
  return checkContent({ filepath, originalFilename: name, size: text.length, mimetype: null });
}

describe('a plain text', () => {
  it.each(['BMI and pain', 'MZ', 'ID3', 'GIF', 'FORM 7', 'MAC users', '8BPS'])(
    'is known as one also where it begins as another file does: %s',
    async (start) => {
      for (const more of ['', ' – words'.repeat(900)])
        expect(await check('notes.txt', `${start}${more}`)).toMatchObject({
          kind: 'text',
          mime: 'text/plain',
        });
    },
  );

  it.each([
    ['a web page', '<!DOCTYPE html><p>Words'],
    ['a PDF', '%PDF-1.7\n'],
    ['one of a word processor', '{\\rtf1 Words}'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0')],
    ['a picture', Buffer.from('BM\x8a\x10\0\0\0\0')],
  ])('is not made of %s by its name', async (_what, content) => {
    await expect(check('notes.txt', content)).rejects.toThrow(/cannot be uploaded|has to end in/);
  });
});

describe('a film in MP4', () => {
  it.each(['M4V ', '3gp4', '3gp5'])('is taken under the name of “%s”', async (brand) => {
    const ftyp = Buffer.alloc(16);
    ftyp.writeUInt32BE(16);
    ftyp.write(`ftyp${brand}`, 4, 'latin1');
    const film = Buffer.concat([ftyp, makeMp4({ video: 'avc1', profile: 100 })]);
    expect(await check('film.mp4', film)).toMatchObject({ kind: 'video', mime: 'video/mp4' });
  });
});

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
