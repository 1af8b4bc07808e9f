/**
 * Holds what the public server makes of requests against RFC 9110 (9, methods) and 9112 (3.2,
 * targets), point by point.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';

const { site, show, ask, askRaw } = serveSite();
const PAGE = 'A page that is about pain. '.repeat(20);

beforeAll(() => {
  const files = {
    'index.html': 'Home',
    'programme/index.html': PAGE,
    'media/a-2.webp': '0123456789',
    'robots.txt': 'User-agent: *',
  };
  show('one', files, [{ from: '/old/', to: '/programme/' }]);
});

describe('a method (RFC 9110, 9)', () => {
  it.each(['/', '/programme', '/old/', '/nothing/', '/media/a-2.webp', `/${'a'.repeat(9000)}`])(
    'HEAD of %s has the fields of GET and no content',
    async (url) => {
      const [get, head] = [await ask(url), await ask(url, {}, 'HEAD')];
      expect([head.status, { ...head.headers, date: '' }, head.body.length]).toEqual([
        get.status,
        { ...get.headers, date: '' },
        0,
      ]);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is refused, with those that are not',
    async (method) => {
      const { status, headers } = await ask('/', {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );

  it('OPTIONS says which there are, of an address and of all', async () => {
    for (const target of ['/', '*']) {
      const { status, headers } = await ask(target, {}, 'OPTIONS');
      expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
    }
  });

  it('that sends something without end gets its answer, and nothing of it is read', async () => {
    const answer = await askRaw(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n${'x'.repeat(1000)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/^connection: close\r$/im);
  });
});

describe('a page', () => {
  it.each([
    ['/index.html', '/'],
    ['//', '/'],
    ['/programme', '/programme/'],
    ['/programme?a=1', '/programme/?a=1'],
    ['/programme/index.html', '/programme/'],
    ['/programme/index.html?a=1', '/programme/?a=1'],
    ['/%70rogramme/', '/programme/'],
    ['/programme%2F', '/programme/'],
    ['//programme//', '/programme/'],
    ['/./programme/', '/programme/'],
    ['/programme/./', '/programme/'],
  ])('has one address: %s redirects to it', async (url, location) => {
    const answer = await ask(url);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
  });

  it.each(['/404.html', '/404/', '/404', '/%34%30%34.html', '/robots.txt/', '/a/../programme/'])(
    'stands at no other: %s is a 404',
    async (url) => {
      const answer = await ask(url);
      expect([answer.status, answer.body.toString()]).toEqual([404, 'Not found here']);
    },
  );
});

describe('the target of a request (RFC 9112, 3.2)', () => {
  const line = (target: string) => `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;

  it('may name the host, as for a proxy', async () => {
    expect((await ask('http://evil.example/programme/')).body.toString()).toBe(PAGE);
    expect((await ask('HTTPS://evil.example')).body.toString()).toBe('Home');
    expect((await ask('http://evil.example/programme')).headers.location).toBe('/programme/');
  });

  it.each(['*', 'programme/', '?a=1', 'ftp://x/y'])(
    'is refused where it names no path: %s',
    async (target) => {
      expect(await askRaw(line(target))).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  it.each([
    '//evil.example',
    '//evil.example/%2e%2e',
    '/%5Cevil.example',
    '/%2Fevil.example/',
    '/\\evil.example/',
    '///evil.example/..',
    '//evil.example/programme/..//',
    '/%09/evil.example',
    'http:////evil.example',
    '/%',
    '/%00',
    '/programme/%00',
    '/%FF%FE',
    '/%0d%0alocation:%20http://evil.example',
    '/__proto__',
    '/constructor',
    '/toString/',
  ])('is no way to another website: %s', async (target) => {
    const answer = await askRaw(line(target));
    expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /);
    expect(answer).not.toMatch(/^location:/im);
  });

  it('may be of 8,000 bytes; longer ones are refused', async () => {
    expect((await ask(`/${'a'.repeat(7999)}`)).status).toBe(404);
    expect((await ask(`/?${'a'.repeat(7990)}`)).status).toBe(200);
    expect((await ask(`/${'a'.repeat(8000)}`)).status).toBe(414);
    expect((await ask(`/${'a'.repeat(20_000)}`)).status).toBe(414);
    expect(await askRaw(line(`/${'a'.repeat(70_000)}`))).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('of a file costs no more with thousands of ranges', async () => {
    const range = `bytes=${'0-0,'.repeat(3000)}5-5`;
    expect((await ask('/media/a-2.webp', { range })).status).toBe(200);
  });
});

describe('a reader who never ends a request', () => {
  it('holds a place for seconds only', async () => {
    expect(site.server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(site.server.requestTimeout).toBeLessThanOrEqual(20_000);
    expect(await askRaw(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});
