import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentError } from '@pain/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMedia } from './add-media.ts';

let folder: string;
let cmsUrl: string;
let asked: string[] = [];

const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url === '/uploads/gone.pdf') response.writeHead(404).end('Not Found');
  else if (request.url === '/uploads/locked.pdf') response.writeHead(403).end();
  else if (request.url === '/uploads/failing.webp') response.writeHead(500).end();
  else if (request.url?.endsWith('/broken.webp')) response.writeHead(503).end();
  else if (request.url === '/uploads/half.mp4') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => response.destroy());
  } else response.end(`content of ${request.url}`);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cmsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close().closeAllConnections());

beforeEach(() => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  mkdirSync(path.join(folder, 'out'));
  return () => rmSync(folder, { recursive: true });
});

const photo = {
  path: '/media/a-1/photo.webp',
  url: '/uploads/a.webp',
  name: 'a.webp',
  usedBy: '/',
  picture: null,
};
const gone = {
  path: '/media/b-1/plan.pdf',
  url: '/uploads/gone.pdf',
  name: 'Plan.pdf',
  usedBy: '/resources/',
  picture: null,
};
const half = {
  path: '/media/c-1/talk.mp4',
  url: '/uploads/half.mp4',
  name: 'Talk.mp4',
  usedBy: '/videos/',
  picture: null,
};

const shows = { type: 'page' as const, id: 'p', publishedAt: 'v2', blocks: [{ file: { url: gone.url } }] };
const documents = [shows, { type: 'page' as const, id: 'q', publishedAt: 'v1' }];

const folders = () => ({ cmsUrl, outDir: path.join(folder, 'out'), cacheDir: path.join(folder, 'cache') });
const addOf =
  (holders: Parameters<typeof addMedia>[1]) =>
  (...files: Parameters<typeof addMedia>[0]) =>
    addMedia(files, holders, { ...folders(), liveDir: path.join(folder, 'live') });
const add = addOf(documents);
const addFirst = (...files: Parameters<typeof addMedia>[0]) =>
  addMedia(files, documents, { ...folders(), liveDir: null });
const listCache = () => readdirSync(path.join(folder, 'cache'));

describe('a file that the site shows', () => {
  it('is beside the pages after the build', async () => {
    await add(photo);
    expect(readFileSync(path.join(folder, 'out/media/a-1/photo.webp'), 'utf8')).toBe(
      'content of /uploads/a.webp',
    );
  });

  it('is asked for once, however often the site is built', async () => {
    await add(photo);
    rmSync(path.join(folder, 'out'), { recursive: true });
    await add(photo);
    expect(asked).toEqual(['/uploads/a.webp']);
    expect(readdirSync(path.join(folder, 'out/media'))).toEqual(['a-1']);
  });

  it('is there under each name that it is known by', async () => {
    await add(photo, { ...photo, path: '/media/a-2/picture.webp' });
    for (const file of ['a-1/photo.webp', 'a-2/picture.webp'])
      expect(readFileSync(path.join(folder, 'out/media', file), 'utf8')).toBe('content of /uploads/a.webp');
  });

  it('is fetched from where it is when the media library is elsewhere', async () => {
    await add({ ...photo, url: `${cmsUrl}/bucket/a.webp` });
    expect(asked).toEqual(['/bucket/a.webp']);
  });

  it('is forgotten when no page shows it any more', async () => {
    await add(photo);
    await add();
    expect(listCache()).toEqual([]);
  });

  it('fails the build when it is gone, naming file, page and remedy', async () => {
    await expect(add(photo, gone)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [ContentError: The file “Plan.pdf” cannot be shown:
        - It is shown on /resources/ (Page “p”), but the media library does not have it any more
      Upload it again in the media library, or take it out of the entry that shows it.]
    `);
  });

  it('is the fault of what shows it also when the media library refuses it', async () => {
    await expect(add({ ...gone, url: '/uploads/locked.pdf' })).rejects.toThrow(
      /but the media library cannot read it\nUpload it again/,
    );
  });

  it('names the entries that show it, and all files at fault at once', async () => {
    const picture = { width: 8, format: 'webp' as const };
    const broken = {
      ...photo,
      path: '/media/d-1/photo.webp',
      url: '/uploads/d.webp',
      name: 'd.webp',
      picture,
    };
    const error = await add(gone, broken, photo).catch((problem: unknown) => problem);
    expect(error).toMatchObject({
      faults: [
        { documents: [{ type: 'page', id: 'p', publishedAt: 'v2' }] },
        { message: expect.stringContaining('The picture “d.webp” cannot be shown'), documents: [] },
      ],
    });
  });

  it.each([
    ['/uploads/half.mp4', 'cannot be read from 127.0.0.1:'],
    ['/uploads/broken.webp', '(status 503)'],
    ['/uploads/failing.webp', '(status 500)'],
    ['http://127.0.0.1:1/a.webp', 'cannot be read from 127.0.0.1:1 now (bad port)'],
    ['http://me:secret@127.0.0.1/a.webp', 'cannot be read from 127.0.0.1 now'],
  ])('that does not come now (%s) keeps back what shows it, which is tried again', async (url, reason) => {
    const page = { ...shows, title: 'Rooms', blocks: [{ file: { url } }] };
    const error = await addOf([page])({ ...half, url }, photo).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(ContentError);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^The file “Talk\.mp4” .*\n.* on \/videos\/ \(Page “Rooms”\), but it .*\nIt is tried again/,
      ),
      faults: [{ documents: [{ type: 'page', id: 'p', publishedAt: 'v2' }], isPassing: true }],
    });
    expect(String(error)).toContain(reason);
    expect(readdirSync(path.join(folder, 'out/media'))).toEqual(['a-1']);
    await add(photo);
    expect(listCache()).toEqual(['a-1-photo.webp']);
  });

  it('is taken from the live site when the cache is lost and the media library is down', async () => {
    const live = path.join(folder, 'live/media/a-1');
    mkdirSync(live, { recursive: true });
    writeFileSync(path.join(live, 'photo.webp'), 'as it is live');
    await add({ ...photo, url: '/uploads/broken.webp' });
    expect(readFileSync(path.join(folder, 'out/media/a-1/photo.webp'), 'utf8')).toBe('as it is live');
    expect(asked).toEqual([]);
  });
});

describe('a first site', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...photo,
      path: `/media/${place}-1/photo.webp`,
      url: `/uploads/${place}/broken.webp`,
    }));

  it('is made without an entry whose file does not come', async () => {
    await expect(addFirst(photo, ...files(4))).rejects.toThrow(ContentError);
  });

  it('waits for a host that is down, rather than being made without all that shows its files', async () => {
    await expect(addFirst(photo, ...files(5))).rejects.toThrow(
      /^5 of the 6 files that the site needs cannot be read from http:\/\/127\.0\.0\.1:\d+ \(status 503\)/,
    );
  });
});
