import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import pino from 'pino';
import S3rver from 's3rver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '../release/release.ts';
import { Bucket } from './bucket.ts';
import { Inventory } from './inventory.ts';
import { Mirror } from './mirror.ts';
import { pushRelease } from './push-release.ts';

const WEBSITE =
  '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>';
const HOUR_MS = 60 * 60 * 1000;
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
    configureBuckets: [{ name: 'site', configs: [WEBSITE] }],
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

/** A bucket with which nothing goes on once something was done to a file, as when the process is killed. */
class DeadlyBucket extends NotingBucket {
  deadly = '';
  private readonly dead = Promise.withResolvers<void>();
  readonly died = this.dead.promise;

  override async putFile(...given: Parameters<Bucket['putFile']>): Promise<void> {
    await super.putFile(...given);
    return this.goOn([given[0]]);
  }
  override async remove(names: readonly string[]): Promise<void> {
    await super.remove(names);
    return this.goOn(names);
  }
  private goOn(names: readonly string[]): Promise<void> {
    if (!names.includes(this.deadly)) return Promise.resolve();
    this.dead.resolve();
    return new Promise(() => undefined);
  }
}

const open = (address = endpoint, requestMs?: number) =>
  new DeadlyBucket(
    {
      bucket: 'site',
      endpoint: address,
      region: 'us-east-1',
      prefix: `test-${count}/`,
      knowsRedirects: true,
      ...KEYS,
    },
    requestMs,
  );
const noteFile = () => path.join(folder, `inventory-${count}.json`);
const inventory = (bucket = open().name) => new Inventory(noteFile(), bucket);
/** A push that is killed once something was done to a file. */
async function pushUntil(
  deadly: string,
  ...[described, site, kept]: [...ReturnType<typeof release>, Inventory]
) {
  const bucket = open();
  bucket.deadly = deadly;
  pushRelease(described, site, bucket, kept);
  await bucket.died;
}
/** As another process finds it. */
const reopened = async (bucket?: string) => {
  const kept = inventory(bucket);
  await kept.open();
  return kept;
};

/** A release on disk. */
function release(
  id: string,
  files: Record<string, string>,
  redirects: Release['redirects'] = [],
): [Release, string] {
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
  const record = { documents: [], pages: [], redirects, findings: [], nextChangeAt: null, builtAt: '' };
  return [{ id, state, ...record, files: Object.fromEntries(digests) }, site];
}

const read = async (name: string) => {
  const answer = await client.send(new GetObjectCommand({ Bucket: 'site', Key: `test-${count}/${name}` }));
  const { ContentType: type, CacheControl: cache } = answer;
  return { text: await answer.Body?.transformToString(), type, cache };
};
/** Asks as a browser does, of a host that knows what a website is. */
const visit = (name: string) =>
  new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
    const headers = { host: 'site.s3-website-us-east-1.amazonaws.com' };
    get(`${endpoint}/test-${count}/${name}`, { headers }, (answer) => {
      answer.resume();
      resolve([answer.statusCode, answer.headers.location]);
    }).on('error', reject);
  });
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
    await pushRelease(described, site, open(), await reopened());
    expect(writes).not.toContain('_astro/a.css');
    expect(writes).toContain('index.html');
    expect(await list()).toHaveLength(5);
  });
});

describe('a push after one that was killed', () => {
  it('removes what that one had put, when nobody wants it any more', async () => {
    await pushUntil('old/index.html', ...release('one', FIRST), inventory());
    const { 'old/index.html': _old, ...rest } = FIRST;
    await pushRelease(...release('two', rest), open(), await reopened());
    expect(await list()).toEqual(['_astro/a.css', 'current-release.json', 'index.html', 'media/x.webp']);
  });

  it('puts a page back that the one before had written over', async () => {
    await pushRelease(...release('one', FIRST), open(), inventory());
    await pushUntil('index.html', ...release('two', { ...FIRST, 'index.html': 'two' }), await reopened());
    await pushRelease(...release('one', FIRST), open(), await reopened());
    expect((await read('index.html')).text).toBe('<h1>Home</h1>');
  });

  it('puts a page back that the one before had removed', async () => {
    await pushRelease(...release('one', FIRST), open(), inventory());
    const { 'old/index.html': _old, ...rest } = FIRST;
    await pushUntil('old/index.html', ...release('two', rest), await reopened());
    expect(await list()).not.toContain('old/index.html');
    await pushRelease(...release('one', FIRST), open(), await reopened());
    expect((await read('old/index.html')).text).toBe('old');
  });
});

describe('what is noted of a bucket', () => {
  it('counts for that bucket alone, and the one before is named', async () => {
    await pushRelease(...release('one', FIRST), open(), inventory('s3://before/'));
    const kept = inventory();
    expect(await kept.open()).toMatchInlineSnapshot(`
      "The copy of the site in s3://before/ is not kept up to date any more, and what is withdrawn stays there.
      Empty it."
    `);
    writes = [];
    await pushRelease(...release('one', FIRST), open(), kept);
    expect(writes).toHaveLength(5);
    expect(await kept.open()).toBeNull();
  });

  it('says when it is damaged, and has everything pushed again', async () => {
    writeFileSync(noteFile(), '{"bucket":');
    const kept = inventory('s3://site/');
    expect((await kept.open())?.replace(noteFile(), '/data/site/mirror.json')).toMatchInlineSnapshot(`
      "/data/site/mirror.json is damaged, so everything is pushed again, and what is gone from the site may stay in s3://site/.
      Begin anew: stop, empty the bucket, delete that file, start."
    `);
    expect(kept.names).toEqual([]);
  });

  it('is told apart by bucket, prefix and endpoint', () => {
    const given = {
      bucket: 'b',
      prefix: 'p/',
      endpoint: 'http://a',
      region: 'r',
      knowsRedirects: false,
      ...KEYS,
    };
    const others = [{}, { bucket: 'c' }, { prefix: '' }, { endpoint: undefined }];
    const names = others.map((other) => new Bucket({ ...given, ...other }).name);
    expect(names).toEqual([
      's3://b/p/ at http://a',
      's3://c/p/ at http://a',
      's3://b/ at http://a',
      's3://b/p/',
    ]);
  });
});

describe('what no page uses any more', () => {
  const NOW = new Date('2026-11-25T10:00:00.000Z');
  const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
  const NEXT = { 'index.html': 'two', '_astro/b.css': 'b{}' };
  const pushNext = async (at: Date) => pushRelease(...release('two', NEXT), open(), await reopened(), at);

  beforeEach(() => pushRelease(...release('one', FIRST), open(), inventory(), NOW));

  it('stays for a day when it is a style or a script, for pages that are open somewhere', async () => {
    for (const hours of [1, 25]) await pushNext(after(hours));
    expect(await list()).toContain('_astro/a.css');
    await pushNext(after(25.1));
    expect(await list()).toEqual(['_astro/b.css', 'current-release.json', 'index.html']);
  });

  it('goes at once when it may hold what was withdrawn: a page or a file of the media library', async () => {
    await pushNext(after(1));
    expect(await list()).toEqual(['_astro/a.css', '_astro/b.css', 'current-release.json', 'index.html']);
  });

  it('begins a new day when it was used again meanwhile, without being put again', async () => {
    await pushNext(after(1));
    writes = [];
    await pushRelease(...release('one', FIRST), open(), await reopened(), after(2));
    expect(writes).not.toContain('_astro/a.css');
    for (const hours of [3, 26]) await pushNext(after(hours));
    expect(await list()).toContain('_astro/a.css');
  });
});

describe('an address that moved', () => {
  const MOVED = [
    { from: '/old/', to: '/new/' },
    { from: '/leaflet.pdf', to: 'https://a.org/ü?x="1"&y' },
    { from: '/100%25 sch%C3%B6n%3F/', to: '/new/' },
    { from: '/call/', to: 'tel:123' },
    { from: 'https://elsewhere.org/', to: '/new/' },
    { from: '/%00/', to: '/new/' },
  ];
  const FILES = { 'index.html': 'home', 'new/index.html': 'new' };

  it('leads on by a page, wherever the bucket is served from', async () => {
    await pushRelease(...release('one', FILES, MOVED), open(), inventory());
    const { text, ...answered } = await read('leaflet.pdf');
    expect(answered).toEqual({ type: 'text/html;charset=utf-8', cache: 'no-cache' });
    const address = 'https://a.org/%C3%BC?x=&#34;1&#34;&#38;y';
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
    expect(text).toContain(`<a href="${address}">`);
    expect(await list()).toEqual([
      '100% schön?/index.html',
      'call/index.html',
      'current-release.json',
      'index.html',
      'leaflet.pdf',
      'new/index.html',
      'old/index.html',
    ]);
  });

  it("leads on by itself where S3's website hosting serves the bucket", async () => {
    await pushRelease(...release('one', FILES, MOVED), open(), inventory());
    expect(await visit('old/')).toEqual([301, '/new/']);
    expect(await visit('leaflet.pdf')).toEqual([301, 'https://a.org/%C3%BC?x="1"&y']);
    expect(await visit('call/')).toEqual([200, undefined]);
  });

  it('does not any more once the redirect is gone, and leads elsewhere once that changed', async () => {
    const kept = inventory();
    await pushRelease(...release('one', FILES, MOVED), open(), kept);
    await pushRelease(...release('two', FILES, [{ from: '/old/', to: '/' }]), open(), kept);
    expect(await visit('old/')).toEqual([301, '/']);
    expect(await list()).toHaveLength(4);
  });

  it('gives way to a file of that name', async () => {
    await pushRelease(...release('one', FILES, [{ from: '/new/', to: '/' }]), open(), inventory());
    expect((await read('new/index.html')).text).toBe('new');
  });
});

describe('a mirror', () => {
  let silent: Server | null = null;
  afterEach(() => silent?.close());
  /** The address of a service that never answers. */
  const openSilent = async (onAsked: (socket: Socket) => void) => {
    silent = createServer(onAsked).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    return `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  };
  const start = (address?: string, requestMs?: number) =>
    new Mirror({
      log: pino({ level: 'silent' }),
      bucket: open(address, requestMs),
      inventory: inventory(),
      firstRetryMs: 20,
    });

  it('ends up at the newest release that it was given', async () => {
    const mirror = start();
    for (const id of ['one', 'two', 'three']) mirror.want(...release(id, { 'index.html': id }));
    await expect.poll(() => mirror.state.release).toBe('three');
    expect((await read('index.html')).text).toBe('three');
    expect(mirror.behindMs).toBe(0);
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

  it('says when the service takes everything and answers nothing, and ends without waiting for it', async () => {
    const mirror = start(await openSilent((socket) => socket.resume()), 100);
    mirror.want(...release('one', { 'index.html': 'one' }));
    await expect
      .poll(() => mirror.state.problem?.message)
      .toContain('(Putting index.html has not been answered within 1 s.)');
    expect(mirror.behindMs).toBeGreaterThan(100);
    await mirror.stop();
  });

  it('ends in the middle of a request that nobody answers', async () => {
    const asked = Promise.withResolvers<void>();
    const mirror = start(await openSilent(() => asked.resolve()));
    mirror.want(...release('one', FIRST));
    await asked.promise;
    await mirror.stop();
    expect(mirror.state).toEqual({ release: null, at: null, problem: null });
  });
});
