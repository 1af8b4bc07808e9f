import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import pino from 'pino';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '../release/release.ts';
import { Bucket } from './bucket.ts';
import { Inventory } from './inventory.ts';
import { Mirror } from './mirror.ts';
import { pushRelease } from './push-release.ts';

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const folder = mkdtempSync(path.join(tmpdir(), 'mirror-'));
let server: S3rver;
let endpoint: string;
let client: S3Client;
let writes: string[] = [];
let count = 0;

beforeAll(async () => {
  server = new S3rver({
    port: 0,
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'site', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  endpoint = `http://127.0.0.1:${port}`;
  client = new S3Client({ endpoint, region: 'us-east-1', credentials: KEYS, forcePathStyle: true });
});
afterAll(async () => {
  client.destroy();
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  writes = [];
  count += 1;
});

/** A bucket that notes in which order it was written to. */
class NotingBucket extends Bucket {
  override async putFile(...given: Parameters<Bucket['putFile']>): Promise<void> {
    writes.push(given[0]);
    return super.putFile(...given);
  }
  override async putText(...given: Parameters<Bucket['putText']>): Promise<void> {
    writes.push(given[0]);
    return super.putText(...given);
  }
  override async remove(names: readonly string[]): Promise<void> {
    writes.push(...names.map((name) => `-${name}`));
    return super.remove(names);
  }
}

const open = (address = endpoint) =>
  new NotingBucket({
    bucket: 'site',
    endpoint: address,
    region: 'us-east-1',
    prefix: `test-${count}/`,
    ...KEYS,
  });
const inventory = () => new Inventory(path.join(folder, `inventory-${count}.json`));

/** A release on disk. */
function release(id: string, files: Record<string, string>): [Release, string] {
  const site = path.join(folder, `${count}-${id}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  const digests = Object.entries(files).map(([file, text]) => [
    file,
    createHash('sha256').update(text).digest('hex'),
  ]);
  const state = { epoch: 'e', revision: 1, nonce: 'n' };
  const record = { documents: [], pages: [], redirects: [], findings: [], nextChangeAt: null, builtAt: '' };
  return [{ id, state, ...record, files: Object.fromEntries(digests) }, site];
}

const read = async (name: string) => {
  const answer = await client.send(new GetObjectCommand({ Bucket: 'site', Key: `test-${count}/${name}` }));
  const { ContentType: type, CacheControl: cache } = answer;
  return { text: await answer.Body?.transformToString(), type, cache };
};
const list = async () => {
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: 'site', Prefix: `test-${count}/` }),
  );
  return Contents.map(({ Key }) => Key?.slice(`test-${count}/`.length)).sort();
};

const FIRST = {
  'index.html': '<h1>Home</h1>',
  'old/index.html': 'old',
  '_astro/a.css': 'a{}',
  'media/x.webp': 'picture',
};

describe('a push to a bucket', () => {
  it('puts what pages need first, then pages, and the pointer last', async () => {
    await pushRelease(...release('one', FIRST), open(), inventory());
    expect(new Set(writes.slice(0, 2))).toEqual(new Set(['_astro/a.css', 'media/x.webp']));
    expect(new Set(writes.slice(2, 4))).toEqual(new Set(['index.html', 'old/index.html']));
    expect(writes.slice(4)).toEqual(['current-release.json']);
    expect(JSON.parse((await read('current-release.json')).text ?? '')).toMatchObject({ release: 'one' });
  });

  it("gives types and lifetimes as the publisher's own server", async () => {
    await pushRelease(...release('one', FIRST), open(), inventory());
    expect(await read('index.html')).toEqual({
      text: '<h1>Home</h1>',
      type: 'text/html;charset=utf-8',
      cache: 'no-cache',
    });
    const forEver = 'public, max-age=31536000, immutable';
    expect(await read('_astro/a.css')).toEqual({ text: 'a{}', type: 'text/css', cache: forEver });
    expect(await read('media/x.webp')).toMatchObject({ type: 'image/webp', cache: forEver });
  });

  it('puts only what changed, and removes what is gone at the end', async () => {
    const kept = inventory();
    await pushRelease(...release('one', FIRST), open(), kept);
    writes = [];
    const { 'old/index.html': _old, ...rest } = FIRST;
    await pushRelease(...release('two', { ...rest, 'index.html': 'two' }), open(), kept);
    expect(writes).toEqual(['index.html', '-old/index.html', 'current-release.json']);
    expect(await list()).toEqual(['_astro/a.css', 'current-release.json', 'index.html', 'media/x.webp']);
  });

  it('goes on where it was interrupted, also in another process', async () => {
    const [described, site] = release('one', FIRST);
    rmSync(path.join(site, 'index.html'));
    await expect(pushRelease(described, site, open(), inventory())).rejects.toThrow('index.html');
    writes = [];
    writeFileSync(path.join(site, 'index.html'), FIRST['index.html']);
    const again = inventory();
    await again.open();
    await pushRelease(described, site, open(), again);
    expect(writes).not.toContain('_astro/a.css');
    expect(writes).toContain('index.html');
    expect(await list()).toHaveLength(5);
  });
});

describe('a mirror', () => {
  const start = (address?: string) =>
    new Mirror({
      log: pino({ level: 'silent' }),
      bucket: open(address),
      inventory: inventory(),
      firstRetryMs: 20,
    });

  it('ends up at the newest release that it was given', async () => {
    const mirror = start();
    for (const id of ['one', 'two', 'three']) mirror.want(...release(id, { 'index.html': id }));
    await expect.poll(() => mirror.state.release).toBe('three');
    expect((await read('index.html')).text).toBe('three');
    await mirror.stop();
  });

  it('says why it cannot, tries again, and needs nobody to wait for it', async () => {
    const mirror = start('http://127.0.0.1:1');
    mirror.want(...release('one', FIRST));
    await expect
      .poll(() => mirror.state.problem?.message, { timeout: 20_000 })
      .toMatch(/not up to date \(.*\)\.\nIt is tried again by itself/);
    expect(mirror.state.release).toBeNull();
    await mirror.stop();
  }, 30_000);
});
