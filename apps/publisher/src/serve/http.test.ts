/**
 * Holds the public server against RFC 9110 (semantics), 9111 (caching) and 9112 (messages), point by point.
 */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';

const { root, show, ask } = serveSite();
const FOR_EVER = /^public, max-age=31536000, (s-maxage=3600, )?immutable$/;
const CHANGED = 'Sun, 01 Nov 2026 10:00:00 GMT';
const LATER = 'Sun, 01 Nov 2026 10:00:01 GMT';
const EARLIER = 'Sun, 01 Nov 2026 09:59:59 GMT';
const PAGE = 'A page that is about pain. '.repeat(20);

const FILES = {
  'index.html': 'Home',
  'programme/index.html': PAGE,
  'programme/index.html.br': 'in brotli',
  'programme/index.html.gz': 'in gzip',
  '_astro/site.abc.css': 'a{}',
  '_astro/site.abc.js': '1',
  'media/a-1.vtt': 'WEBVTT',
  'media/a-2.webp': '0123456789',
  'media/a-3.svg': '<svg/>',
  'media/a-4.pdf': '%PDF',
  'media/a-5.txt': 'text',
  'media/empty.webp': '',
  'sitemap.xml': '<urlset/>',
  'robots.txt': 'User-agent: *',
  'site.webmanifest': '{}',
  'words.json': '{}',
  'pagefind/wasm.pagefind': 'x',
  '404.html.br': 'nothing, in brotli',
};

beforeAll(() => {
  show('one', FILES, [{ from: '/old/', to: '/programme/' }]);
  for (const file of Object.keys(FILES))
    utimesSync(path.join(root, 'one', file), new Date(CHANGED), new Date(CHANGED));
});

const etagOf = async (url: string, headers: Record<string, string> = {}) =>
  (await ask(url, headers)).headers.etag ?? 'none';

describe('a media type', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/_astro/site.abc.css', 'text/css; charset=utf-8'],
    ['/_astro/site.abc.js', 'text/javascript; charset=utf-8'],
    ['/media/a-1.vtt', 'text/vtt; charset=utf-8'],
    ['/media/a-3.svg', 'image/svg+xml; charset=utf-8'],
    ['/media/a-5.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', 'text/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/words.json', 'application/json; charset=utf-8'],
    ['/media/a-2.webp', 'image/webp'],
    ['/media/a-4.pdf', 'application/pdf'],
    ['/pagefind/wasm.pagefind', 'application/octet-stream'],
    ['/nothing/', 'text/html; charset=utf-8'],
  ])('of %s is %s, and nobody guesses another', async (url, type) => {
    const { headers } = await ask(url);
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual([type, 'nosniff']);
  });
});

describe('what caches may keep (RFC 9111)', () => {
  it.each(['/_astro/site.abc.css', '/media/a-2.webp'])(
    'is %s, for ever: its name changes with it',
    async (url) => {
      expect((await ask(url)).headers['cache-control']).toMatch(FOR_EVER);
      expect((await ask(url, { range: 'bytes=0-0' })).headers['cache-control']).toMatch(FOR_EVER);
    },
  );

  it.each(['/', '/robots.txt', '/pagefind/wasm.pagefind', '/programme', '/old'])(
    'is %s, but they ask each time',
    async (url) => {
      expect((await ask(url)).headers['cache-control']).toBe('no-cache');
    },
  );

  it.each([
    ['/media/gone.webp', {}, 404],
    ['/_astro/gone.css', {}, 404],
    ['/pagefind/gone', {}, 404],
    ['/nothing/', {}, 404],
    ['/media/a-2.webp', { range: 'bytes=10-' }, 416],
    ['/media/a-2.webp', { 'if-match': '"other"' }, 412],
    [`/media/${'a'.repeat(9000)}`, {}, 414],
  ])('is never that %s is not there or not sent', async (url, headers, status) => {
    const answer = await ask(url, headers);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store']);
    expect([answer.headers.etag, answer.headers['last-modified']]).toEqual([undefined, undefined]);
  });
});

describe('a condition (RFC 9110, 13)', () => {
  it.each([
    ['its tag', (tag: string) => tag],
    ['its tag, weakly', (tag: string) => `W/${tag}`],
    ['its tag among others', (tag: string) => `"x", W/"y" ,${tag},"z"`],
    ['any', () => '*'],
  ])('by %s is answered 304 with what updates the stored page', async (_name, toTag) => {
    const tag = await etagOf('/programme/');
    const answer = await ask('/programme/', { 'if-none-match': toTag(tag) });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    const { etag, vary, date, ...headers } = answer.headers;
    expect([etag, vary, headers['cache-control'], headers['last-modified']]).toEqual([
      tag,
      'Accept-Encoding',
      'no-cache',
      CHANGED,
    ]);
    expect(date).toBeDefined();
    expect([headers['content-type'], headers['content-length'], headers['content-encoding']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['another tag', { 'if-none-match': '"x"' }, 200],
    ['another tag, whatever the date', { 'if-none-match': '"x"', 'if-modified-since': LATER }, 200],
    ['any tag, whatever the date', { 'if-none-match': '*', 'if-modified-since': EARLIER }, 304],
    ['a tag also of who wants no cache', { 'if-none-match': '*', 'cache-control': 'no-cache' }, 304],
    ['the time of its change', { 'if-modified-since': CHANGED }, 304],
    ['a later time', { 'if-modified-since': LATER }, 304],
    ['an earlier time', { 'if-modified-since': EARLIER }, 200],
    ['what is no time', { 'if-modified-since': 'yesterday' }, 200],
    ['a time that is not written as HTTP has it', { 'if-modified-since': '2100-01-01' }, 200],
    ['a time in the older forms of HTTP', { 'if-modified-since': 'Fri Jan  1 00:00:00 2100' }, 304],
    ['that it has not changed since no time', { 'if-unmodified-since': '1999' }, 200],
    [
      'that it has not changed before, in an older form',
      { 'if-unmodified-since': 'Friday, 01-Jan-99 00:00:00 GMT' },
      412,
    ],
    ['that it has another tag', { 'if-match': '"x"' }, 412],
    ['that it is there', { 'if-match': '*' }, 200],
    ['that it has not changed since', { 'if-unmodified-since': CHANGED }, 200],
    ['that it has not changed before', { 'if-unmodified-since': EARLIER }, 412],
  ])('by %s', async (_name, headers, status) => {
    expect((await ask('/programme/', headers)).status).toBe(status);
    expect((await ask('/programme/', headers, 'HEAD')).status).toBe(status);
  });

  it('by If-Match compares strongly', async () => {
    const tag = await etagOf('/programme/');
    expect((await ask('/programme/', { 'if-match': `"x", ${tag}` })).status).toBe(200);
    expect((await ask('/programme/', { 'if-match': `W/${tag}` })).status).toBe(412);
  });

  it('is by a tag of the form that is sent', async () => {
    const forms = ['br', 'gzip', 'identity'];
    const tags = await Promise.all(forms.map((form) => etagOf('/programme/', { 'accept-encoding': form })));
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
    const crossed = { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' };
    expect((await ask('/programme/', crossed)).status).toBe(200);
  });

  it('of a redirect or of nothing is not looked at', async () => {
    expect((await ask('/old/', { 'if-none-match': '*' })).status).toBe(301);
    expect((await ask('/nothing/', { 'if-none-match': '*' })).status).toBe(404);
  });
});

describe('a range (RFC 9110, 14)', () => {
  const PICTURE = '/media/a-2.webp';
  it.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=3-5', 206, '345', 'bytes 3-5/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, null, 'bytes */10'],
    ['bytes=-0', 416, null, 'bytes */10'],
    ['bytes=0-1,5-6', 200, '0123456789', undefined],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=', 200, '0123456789', undefined],
    ['bytes=a-b', 200, '0123456789', undefined],
    ['bytes=1-2-3', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
    ['bytes=0-1,1-3', 206, '0123', 'bytes 0-3/10'],
  ])('of %s', async (range, status, body, contentRange) => {
    const answer = await ask(PICTURE, { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    if (body !== null) expect(answer.body.toString()).toBe(body);
    if (body !== null) expect(answer.headers['content-length']).toBe(String(body.length));
  });

  it('is offered, and has all that the whole has', async () => {
    const [whole, part] = [await ask(PICTURE), await ask(PICTURE, { range: 'bytes=0-0' })];
    expect(whole.headers['accept-ranges']).toBe('bytes');
    for (const name of ['etag', 'last-modified', 'content-type', 'cache-control'])
      expect(part.headers[name], name).toBe(whole.headers[name]);
  });

  it('of an empty file is none', async () => {
    expect((await ask('/media/empty.webp', { range: 'bytes=0-' })).headers['content-range']).toBe(
      'bytes */0',
    );
  });

  it('is only for GET', async () => {
    const { status, headers } = await ask(PICTURE, { range: 'bytes=0-1' }, 'HEAD');
    expect([status, headers['content-length']]).toEqual([200, '10']);
  });

  it('is followed if the copy is this very one, and else the whole is sent', async () => {
    const tag = await etagOf(PICTURE);
    const answered = async (condition: string) =>
      (await ask(PICTURE, { range: 'bytes=0-1', 'if-range': condition })).status;
    const conditions = [tag, CHANGED, `W/${tag}`, '"x"', `"x", ${tag}`, EARLIER, LATER, 'x', ''];
    const wanted = [206, 206, 200, 200, 200, 200, 200, 200, 200];
    expect(await Promise.all(conditions.map(answered))).toEqual(wanted);
  });

  it('of one form is never a part of another', async () => {
    const inBrotli = { 'accept-encoding': 'br', range: 'bytes=0-1' };
    const tag = await etagOf('/programme/', { 'accept-encoding': 'br' });
    const part = await ask('/programme/', { ...inBrotli, 'if-range': tag });
    expect([part.status, part.body.toString(), part.headers['content-encoding'], part.headers.etag]).toEqual([
      206,
      'in',
      'br',
      tag,
    ]);
    expect(part.headers['content-range']).toBe('bytes 0-1/9');
    const plain = await ask('/programme/', {
      'accept-encoding': 'identity',
      range: 'bytes=0-1',
      'if-range': tag,
    });
    expect([plain.status, plain.body.toString()]).toEqual([200, PAGE]);
  });
});

describe('the form of what is sent (RFC 9110, 12.5.3)', () => {
  it.each([
    ['br, gzip', 'br', 'in brotli'],
    ['gzip', 'gzip', 'in gzip'],
    ['br;q=0, gzip;q=0', undefined, PAGE],
    ['identity', undefined, PAGE],
  ])('for %s, and caches know what it depends on', async (accepted, encoding, body) => {
    const answer = await ask('/programme/', { 'accept-encoding': accepted });
    expect([answer.headers['content-encoding'], answer.body.toString()]).toEqual([encoding, body]);
    expect([answer.headers.vary, answer.headers['content-length']]).toEqual([
      'Accept-Encoding',
      String(body.length),
    ]);
  });

  it('is said of all that may be compressed, also of a 404, and of nothing else', async () => {
    const varying = ['/', '/robots.txt', '/_astro/site.abc.css', '/nothing/'];
    for (const url of varying) expect((await ask(url)).headers.vary, url).toBe('Accept-Encoding');
    expect((await ask('/media/a-2.webp')).headers.vary).toBeUndefined();
    const packed = await ask('/nothing/', { 'accept-encoding': 'br' });
    expect([packed.status, packed.headers['content-encoding'], packed.body.toString()]).toEqual([
      404,
      'br',
      'nothing, in brotli',
    ]);
  });

  it.each(['/programme/index.html.br', '/programme/index.html.gz'])(
    'is no address of its own: %s',
    async (url) => {
      expect((await ask(url)).status).toBe(404);
    },
  );
});
