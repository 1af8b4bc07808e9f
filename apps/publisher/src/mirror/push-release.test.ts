import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bucket } from './bucket.ts';
import {
  FIRST,
  inventory,
  KEYS,
  list,
  noteFile,
  open,
  pushUntil,
  read,
  release,
  reopened,
  serveS3,
  visit,
  writes,
} from './fixtures/s3.ts';
import { pushRelease } from './push-release.ts';

const HOUR_MS = 60 * 60 * 1000;

serveS3();

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
      type: 'text/html; charset=utf-8',
      cache: 'no-cache',
    });
    const forEver = 'public, max-age=31536000, immutable';
    expect(await read('_astro/a.css')).toEqual({
      text: 'a{}',
      type: 'text/css; charset=utf-8',
      cache: forEver,
    });
    const inBrowsers = 'public, max-age=31536000, s-maxage=3600, immutable';
    expect(await read('media/x.webp')).toMatchObject({ type: 'image/webp', cache: inBrowsers });
  });

  it('puts a file again that another version of this program put with another type', async () => {
    const kept = inventory();
    await pushRelease(...release('one', FIRST), open(), kept);
    const [{ files }] = release('one', FIRST);
    kept.add('_astro/a.css', files['_astro/a.css'] ?? '');
    writes.length = 0;
    await pushRelease(...release('one', FIRST), open(), kept);
    expect(writes).toEqual(['_astro/a.css', 'current-release.json']);
  });

  it('puts only what changed, and removes what is gone at the end', async () => {
    const kept = inventory();
    await pushRelease(...release('one', FIRST), open(), kept);
    writes.length = 0;
    const { 'old/index.html': _old, ...rest } = FIRST;
    await pushRelease(...release('two', { ...rest, 'index.html': 'two' }), open(), kept);
    expect(writes).toEqual(['index.html', '-old/index.html', 'current-release.json']);
    expect(await list()).toEqual(['_astro/a.css', 'current-release.json', 'index.html', 'media/x.webp']);
  });

  it('goes on where it was interrupted, also in another process', async () => {
    const [described, site] = release('one', FIRST);
    rmSync(path.join(site, 'index.html'));
    await expect(pushRelease(described, site, open(), inventory())).rejects.toThrow('index.html');
    writes.length = 0;
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
    writes.length = 0;
    await pushRelease(...release('one', FIRST), open(), kept);
    expect(writes).toHaveLength(5);
    expect(await kept.open()).toBeNull();
  });

  it('says when it is damaged, and has everything pushed again', async () => {
    writeFileSync(noteFile(), '{"bucket":');
    const kept = inventory('s3://site/');
    expect((await kept.open())?.replace(noteFile(), '/data/site/mirror.json')).toMatchInlineSnapshot(`
      "/data/site/mirror.json is damaged, so everything is pushed again, and what is gone from the site may stay in s3://site/.
      To repair this: stop the publisher, empty the bucket, delete that file, start the publisher."
    `);
    expect(kept.names).toEqual([]);
  });

  it('is identified by bucket, prefix and endpoint', () => {
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
    writes.length = 0;
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
    { from: '/page.asp?id=1', to: '/new/' },
    { from: '/?p=1', to: '/new/' },
  ];
  const FILES = { 'index.html': 'home', 'new/index.html': 'new' };

  it('redirects by a page, wherever the bucket is served from', async () => {
    await pushRelease(...release('one', FILES, MOVED), open(), inventory());
    const { text, ...answered } = await read('leaflet.pdf');
    expect(answered).toEqual({ type: 'text/html; charset=utf-8', cache: 'no-cache' });
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

  it("redirects with a 301 where S3's website hosting serves the bucket", async () => {
    await pushRelease(...release('one', FILES, MOVED), open(), inventory());
    expect(await visit('old/')).toEqual([301, '/new/']);
    expect(await visit('leaflet.pdf')).toEqual([301, 'https://a.org/%C3%BC?x="1"&y']);
    expect(await visit('call/')).toEqual([200, undefined]);
  });

  it('redirects by a page alone where it is longer than S3 takes, and has none where its own name is', async () => {
    const to = `https://a.org/${'ü'.repeat(400)}`;
    const moved = ['/old/', `/${'o/'.repeat(500)}`].map((from) => ({ from, to }));
    await pushRelease(...release('one', FILES, moved), open(), inventory());
    expect(await visit('old/')).toEqual([200, undefined]);
    expect((await read('old/index.html')).text).toContain('url=https://a.org/%C3%BC');
    expect(await list()).toHaveLength(4);
  });

  it('redirects by a page alone where the one that was there may come back', async () => {
    const ended = { from: '/old/', to: '/new/', isTemporary: true };
    await pushRelease(...release('one', FILES, [ended]), open(), inventory());
    expect(await visit('old/')).toEqual([200, undefined]);
    const { text } = await read('old/index.html');
    expect(text).toContain('<meta http-equiv="refresh" content="0; url=/new/">');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('<h1>This page is not available at the moment</h1>');
    expect(text).not.toContain('canonical');
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
