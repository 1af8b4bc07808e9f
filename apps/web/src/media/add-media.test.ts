import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CmsError } from '../content/cms-error.ts';
import { addMedia } from './add-media.ts';

let folder: string;
let cmsUrl: string;
let asked: string[] = [];

const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url === '/uploads/gone.pdf') response.writeHead(404).end('Not Found');
  else if (request.url === '/uploads/locked.pdf') response.writeHead(500).end();
  else if (request.url === '/uploads/broken.webp') response.writeHead(503).end();
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

const add = (...files: Parameters<typeof addMedia>[0]) =>
  addMedia(files, documents, {
    cmsUrl,
    outDir: path.join(folder, 'out'),
    cacheDir: path.join(folder, 'cache'),
  });
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
        - It is shown on /resources/, but the media library does not have it any more
      Upload it again in the media library, or take it out of the entry that shows it.]
    `);
  });

  it('is the fault of what shows it also when the media library cannot read it, while it answers for others', async () => {
    const locked = { ...gone, url: '/uploads/locked.pdf' };
    await expect(add(locked)).rejects.toThrow(/but the media library cannot read it\nUpload it again/);
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

  it('is no fault of the content when only half of it arrives, and no half is kept', async () => {
    await expect(add(half)).rejects.toThrow(CmsError);
    expect(listCache()).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1:1/a.webp', '“a.webp” of / cannot be read from http://127.0.0.1:1/a.webp (bad port).'],
    ['/uploads/broken.webp', '/uploads/broken.webp (status 503).'],
  ])('is no fault of the content when the media library is out of order (%s)', async (url, expected) => {
    const error = await add({ ...photo, url }).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(CmsError);
    expect(String(error)).toContain(expected);
  });
});
