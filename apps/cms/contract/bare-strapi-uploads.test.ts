/**
 * What Strapi itself still does wrong with uploads. When one of these fails, what
 * docs/upstream says of ours can go.
 */
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';

const cms = provideCms();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bare-'));
});
afterAll(() => rm(folder, { recursive: true }));

const require = createRequire(import.meta.url);
const SERVER = path.join(
  path.dirname(require.resolve('@strapi/strapi/package.json')),
  '../upload/dist/server',
);
const bare = () => require(path.join(SERVER, 'services/image-manipulation.js'));

describe('Strapi without our part', () => {
  it('leaves the files of a request behind, unless their field is called "files"', async () => {
    const { strapi } = cms.get();
    const uploadDir = await mkdtemp(path.join(folder, 'body-'));
    const body = strapi.get('middlewares').get('strapi::body')({ formidable: { uploadDir } }, { strapi });
    const Koa = strapi.server.app.constructor as new () => typeof strapi.server.app;
    const server = new Koa().use(body).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const form = new FormData();
    form.set('other', new Blob(['Monday at 9']), 'a.txt');
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      method: 'POST',
      body: form,
    });
    server.close();
    expect(await readdir(uploadDir)).toHaveLength(1);
  });

  it('leaves a PNG 256 colours', async () => {
    const dots = Buffer.alloc(100 * 100 * 3);
    for (let at = 0; at < 10_000; at += 1) dots.set([at % 256, at >> 5, 90], at * 3);
    const filepath = path.join(folder, 'many.png');
    await sharp(dots, { raw: { width: 100, height: 100, channels: 3 } })
      .png()
      .toFile(filepath);
    const made = await bare().optimize({ filepath, hash: 'made', tmpWorkingDirectory: folder });
    const hex = (await sharp(made.filepath).raw().toBuffer()).toString('hex');
    expect(new Set(hex.match(/.{6}/g)).size).toBeLessThanOrEqual(256);
  });

  it('does not know AVIF', async () => {
    const filepath = path.join(folder, 'a.avif');
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).toFile(filepath);
    expect(await bare().isImage({ filepath })).toBe(false);
  });

  it('makes addresses that no disk takes', () => {
    expect(bare().generateFileName('ß'.repeat(200)).length).toBeGreaterThan(255);
  });
});
