import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeMp4, makePdf } from '@pain/test-kit/make-files';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHAT_IS_ALLOWED } from '../src/features/media/allowed.ts';
import { makeMoving } from '../src/features/media/server/pictures/fixtures/moving-pictures.ts';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = '<!doctype html><script>alert(1)</script>';
/** By their first bytes they are harmless; a browser that goes by another file extension runs the rest. */
const PDF = makePdf({ root: '/X (<script>alert(1)</script>)' }).toString('latin1');
const GIF = 'GIF89a=1;alert(1)';
const CAPTIONS = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>';

describe('what could run code', () => {
  it.each([
    ['drawing.svg', 'image/svg+xml', SVG],
    ['drawing.png', 'image/png', SVG],
    ['drawing.png', 'image/png', `<?xml version="1.0"?>${SVG}`],
    ['page.html', 'text/html', HTML],
    ['captions.vtt', 'text/vtt', HTML],
    ['notes.txt', 'text/plain', HTML],
    ['talk.mp4', 'video/mp4', HTML],
  ])('is refused, whatever it is called: %s as %s', async (name, mime, content) => {
    const { status, message } = await editor.upload(name, mime, content, 'A drawing');
    expect(status).toBe(400);
    expect(message).toContain('cannot be uploaded');
  });

  it.each([
    ['page.html', PDF, 'a PDF', '.pdf'],
    ['page.html.', PDF, 'a PDF', '.pdf'],
    ['page.XHTML', CAPTIONS, 'plain text or captions', '.vtt or .txt'],
    ['code.js', GIF, 'a picture', '.jpg, .jpeg, .png, .webp, .avif or .gif'],
    ['drawing.svg', GIF, 'a picture', '.jpg, .jpeg, .png, .webp, .avif or .gif'],
  ])('is refused for its name, whatever is in it: %s', async (name, content, kind, endings) => {
    const { status, message } = await editor.upload(name, 'application/octet-stream', content, 'A drawing');
    expect(status).toBe(400);
    expect(message).toBe(
      `“${name.replace(/\.$/, '')}” is ${kind} by its content, so its name has to end in ${endings}. Rename the file and upload it again.`,
    );
  });

  it('is refused by the service that all uploads go through', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'media-'));
    const filepath = path.join(folder, 'page.html');
    await writeFile(filepath, PDF);
    const files = { filepath, originalFilename: 'page.html', size: PDF.length };
    const service = cms.get().strapi.plugin('upload').service('upload');
    await expect(service.upload({ data: {}, files })).rejects.toThrow('“page.html” is a PDF by its content');
    await rm(folder, { recursive: true });
  });

  it('does not take the place of another file', async () => {
    const { body } = await editor.upload('a.txt', 'text/plain', 'Monday at 9');
    const replaced = await editor.upload('b.pdf', 'application/pdf', PDF, null, Number(body.id));
    expect(replaced).toMatchObject({
      status: 400,
      message: '“b.pdf” is a PDF and cannot take the place of “a.txt”. Upload it as a new file.',
    });
    const renamed = await editor.upload('b.html', 'text/vtt', CAPTIONS, null, Number(body.id));
    expect(renamed.message).toContain('“b.html” is plain text or captions by its content');
  });

  it('does not take the place of captions, which a video shows, when it holds none', async () => {
    const { body } = await editor.upload('film.vtt', 'text/vtt', CAPTIONS);
    const replace = (name: string, text: string) =>
      editor.upload(name, 'text/plain', text, null, Number(body.id));
    expect(await replace('transcript.txt', 'Monday at 9')).toMatchObject({
      status: 400,
      message:
        '“transcript.txt” holds no captions and cannot take the place of “film.vtt”. Upload it as a new file.',
    });
    expect((await replace('film-2.vtt', CAPTIONS)).status).toBe(200);
  });

  it('is no new name of a file, which may be one with a date or a full stop', async () => {
    const { body } = await editor.upload('plan.pdf', 'application/pdf', PDF);
    const rename = (name: string) => editor.send('PUT', `/upload/files/${body.id}`, { fileInfo: { name } });
    expect(await rename('plan.html')).toMatchObject({
      status: 400,
      message: '“plan.html” is a PDF by its content, so its name has to end in .pdf. Choose another name.',
    });
    expect((await rename('plan.HTML')).status).toBe(400);
    for (const name of ['Plan of 3.10.2026', 'Plan of Dr. Smith', 'Map of St.Mary', 'New plan.PDF'])
      expect((await rename(name)).status).toBe(200);
  });

  it('is not made of a file without an ending, which is kept as what it is', async () => {
    const { body } = await editor.upload('captions', 'text/html', CAPTIONS);
    expect(body).toMatchObject({ ext: '.vtt', mime: 'text/vtt' });
  });

  it('is distinguished from captions and plain text', async () => {
    const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Sam>Hello.';
    expect((await editor.upload('talk.vtt', 'text/vtt', captions)).status).toBe(201);
    expect((await editor.upload('notes.txt', 'text/plain', 'Pain < 5 today.')).status).toBe(201);
  });
});

describe('what is said of a file', () => {
  it.each([
    ['no number can be made of', '{"toString":0}'],
    ['is nested deeper than anything', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('is refused in words where it %s', async (_what, x) => {
    const { body } = await editor.upload('said.txt', 'text/plain', 'Monday at 9');
    const form = new FormData();
    form.append('fileInfo', `{"focalPoint":{"x":${x},"y":1}}`);
    const answer = await fetch(`${cms.get().url}/upload?id=${body.id}`, {
      method: 'POST',
      headers: editor.login,
      body: form,
    });
    expect([answer.status, (await answer.json()).error.message]).toEqual([
      400,
      'What is said of the file did not arrive whole. Upload it again.',
    ]);
  });
});

describe('what staff have of other programs', () => {
  const box = (brand: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}`)]);

  it.each([
    [
      'talk.mov',
      'video/quicktime',
      box('qt  '),
      'Save the video as MP4: not every browser plays those of an iPhone (MOV).',
    ],
    [
      'photo.heic',
      'image/heic',
      box('heic'),
      'Save the photo as JPEG: not every browser shows those of an iPhone (HEIC).',
    ],
    [
      'plan.doc',
      'application/msword',
      Buffer.from('D0CF11E0A1B11AE1', 'hex'),
      'Save the document as PDF, or copy its words into a page of this site.',
    ],
    ['song.mp3', 'audio/mpeg', Buffer.from('ID3\x03'), WHAT_IS_ALLOWED],
  ])('is refused in plain words, with what to do: %s', async (name, mime, content, remedy) => {
    const { status, message } = await editor.upload(name, mime, content, 'A door');
    expect(status).toBe(400);
    expect(message).toBe(`“${name}” cannot be uploaded. ${remedy}`);
  });
});

describe('what begins like a file that is allowed', () => {
  const refuse = async (name: string, content: Buffer | string) => {
    const { status, message } = await editor.upload(name, 'application/octet-stream', content, 'A door');
    expect(status).toBe(400);
    return message;
  };

  it('is refused when no browser would show it as captions, with the line and what to do', async () => {
    const srt = 'WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nHello';
    expect(await refuse('talk.vtt', srt)).toBe(
      '“talk.vtt” would not be shown as captions. Line 4 has commas in its times, as files for other programs (SRT) have: “00:00:01,000 --> 00:00:02,000”. Save the captions as WebVTT, where 00:00:01.000 has a full stop.',
    );
    for (const other of [
      '0:00:01.000,0:00:02.000\nHello',
      'webvtt\n\n00:01.000 --> 00:02.000\nHello',
      '<?xml version="1.0"?><tt/>',
    ])
      expect(await refuse('talk.vtt', other)).toBe(
        '“talk.vtt” cannot be uploaded. Its first word is not WEBVTT, so that browsers show nothing of it. Save the captions as WebVTT (.vtt).',
      );
    expect(await refuse('talk.vtt', srt.slice(8))).toContain('captions of another format (SRT)');
  });

  it('is refused when its letters would be wrong', async () => {
    const words = 'would show wrong letters, because it is not saved as UTF-8.';
    expect(await refuse('notes.txt', Buffer.from('Café', 'latin1'))).toContain(words);
    expect(await refuse('notes.txt', Buffer.from('\uFEFFCafé', 'utf16le'))).toContain(words);
    expect(
      await refuse('talk.vtt', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nCafé', 'latin1')),
    ).toContain(words);
  });

  it('is refused when many people could not watch it, or when it moves and cannot be stopped', async () => {
    expect(await refuse('talk.mp4', makeMp4({ video: 'hvc1' }))).toContain('its pictures are HEVC (H.265)');
    expect(await refuse('wave.gif', await makeMoving('gif'))).toContain(
      'moves, and readers could not stop it',
    );
    expect(await refuse('wave.png', await makeMoving('png'))).toContain(
      'moves, and readers could not stop it',
    );
  });

  it('is refused when it is locked, acts or is cut off', async () => {
    expect(await refuse('a.pdf', makePdf({ trailer: '/Encrypt 9 0 R' }))).toContain(
      'is protected with a password',
    );
    expect(await refuse('a.pdf', makePdf({ root: '/OpenAction <</S /Launch>>' }))).toContain(
      'starts a program',
    );
    expect(await refuse('a.pdf', makePdf().subarray(0, 100))).toContain('is no whole PDF');
  });

  it('is refused in place of another file, too', async () => {
    const { body } = await editor.upload('a.txt', 'text/plain', 'Monday at 9');
    const replaced = await editor.upload(
      'b.txt',
      'text/plain',
      Buffer.from('Café', 'latin1'),
      null,
      Number(body.id),
    );
    expect(replaced).toMatchObject({ status: 400 });
  });
});

it('a picture that is too large is refused with what to do', async () => {
  const noise = { create: { width: 3000, height: 3000, channels: 3 as const, background: '#fff' } };
  const large = await sharp({
    ...noise,
    create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect((await editor.upload('wall.png', 'image/png', large, 'A wall')).message).toMatchInlineSnapshot(
    `"“wall.png” is too large: 25.8 MB, and 20 MB at most. Open it in a picture program and save it smaller."`,
  );
});

describe('a file of another website', () => {
  it('is not fetched, lest the CMS be sent into an inner network, and staff learn what to do', async () => {
    let asked = 0;
    const website = createServer((_request, response) => {
      asked += 1;
      response.end(PDF);
    }).listen(0, '127.0.0.1');
    await once(website, 'listening');
    const { port } = website.address() as AddressInfo;
    const urls = [`http://127.0.0.1:${port}/leaflet.pdf`, 'https://www.nhs.uk/leaflet.pdf'];
    const answer = await editor.stream('/upload/actions/upload-from-urls', { urls, folderId: null });
    website.close();
    for (const url of urls)
      expect(answer).toContain(`Nothing was fetched from ${url}. Save it on your computer`);
    expect(asked).toBe(0);
  });
});
