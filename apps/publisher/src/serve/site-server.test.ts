import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';
import { listen } from './listen.ts';
import { SiteServer } from './site-server.ts';

const { root, site, port, show, ask, askRaw, get } = serveSite();

describe('the public site', () => {
  it('says that it is starting before there is a release, and asks to come back', async () => {
    const response = await get('/');
    expect(response.status).toBe(503);
    expect([response.headers.get('retry-after'), site.isServing]).toEqual(['5', false]);
    expect(await response.text()).toContain('This website is starting');
  });

  it('serves a release whose page for what is not there was removed, and says that in words', async () => {
    const folder = path.join(root, 'without');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), 'Home');
    site.show(folder, { id: 'without', redirects: [], files: { 'index.html': 'x' } });
    expect(await (await get('/')).text()).toBe('Home');
    const response = await get('/nothing/');
    expect([response.status, await response.text()]).toEqual([404, 'Not Found\n']);
  });

  describe('with a release', () => {
    beforeAll(() => {
      const files = {
        'index.html': 'Home',
        'faqs/index.html': 'FAQs',
        '_astro/a.css': 'a{}',
        'media/x.vtt': 'WEBVTT',
        'media/talk.mp4': '',
        'media/damaged.mp4': '',
      };
      show('one', files, [
        { from: '/old/', to: '/faqs/' },
        { from: '/ended/', to: '/faqs/', isTemporary: true },
        { from: '/café/', to: '/week 1–8/' },
      ]);
    });

    it('serves pages that browsers revalidate each time', async () => {
      const response = await get('/faqs/');
      expect([await response.text(), site.isServing]).toEqual(['FAQs', true]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    });

    it('answers 304 to a browser that has the page already', async () => {
      const etag = (await get('/')).headers.get('etag') ?? '';
      expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    });

    it.each([
      ['/_astro/a.css', 'public, max-age=31536000, immutable'],
      ['/media/x.vtt', 'public, max-age=31536000, s-maxage=3600, immutable'],
    ])(
      'lets browsers keep %s for ever, and what is between them and it only styles and scripts',
      async (url, kept) => {
        expect((await get(url)).headers.get('cache-control')).toBe(kept);
      },
    );

    it('sends a page without its slash to its one address', async () => {
      const response = await get('/faqs?print=1');
      expect([response.status, response.headers.get('location')]).toEqual([301, '/faqs/?print=1']);
    });

    it.each(['/old/', '/old', '/old?x=1'])('sends %s to its new address', async (url) => {
      const response = await get(url);
      expect([response.status, response.headers.get('location')]).toEqual([301, '/faqs/']);
    });

    it.each(['/ended/', '/ended?x=1', '/Ended.html'])(
      'sends %s elsewhere for a time, as a page may be back there',
      async (url) => {
        const response = await get(url);
        expect([response.status, response.headers.get('location')]).toEqual([302, '/faqs/']);
        expect(response.headers.get('cache-control')).toBe('no-cache');
      },
    );

    it.each(['/caf%C3%A9/', '/caf%c3%a9'])('sends %s to an address beyond ASCII', async (url) => {
      const response = await get(url);
      expect([response.status, response.headers.get('location')]).toEqual([301, '/week%201%E2%80%938/']);
    });

    it('sends the part of a file that a player asks for', async () => {
      const response = await get('/media/x.vtt', { headers: { range: 'bytes=3-' } });
      expect([response.status, await response.text()]).toEqual([206, 'VTT']);
    });

    it.each(['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'x'])(
      'sends the whole file where it cannot follow the range %s',
      async (range) => {
        const response = await get('/media/x.vtt', { headers: { range } });
        expect([response.status, await response.text()]).toEqual([200, 'WEBVTT']);
      },
    );

    it('stands whatever is asked', async () => {
      const text = fc.string({ unit: fc.constantFrom(...'/.%?-=,:059afé\\~'), maxLength: 20 });
      const target = fc.oneof(text, fc.constantFrom('', 'media/x.vtt', 'faqs/'));
      const range = fc.oneof(
        text,
        fc.tuple(fc.nat(7), fc.nat(7)).map((ends) => ends.join('-')),
      );
      await fc.assert(
        fc.asyncProperty(target, range, async (path, part) => {
          const request = `GET /${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nrange: bytes=${part}\r\n\r\n`;
          expect(await askRaw(request)).toMatch(/^HTTP\/1\.1 (200|206|301|400|404|416) /);
        }),
      );
      expect((await get('/')).status).toBe(200);
    });

    it.each(['/nothing/', '/../release.json', '/%2e%2e/release.json', '/%', '/.env', '//evil.example/faqs'])(
      'answers 404 with the page for it at %s',
      async (url) => {
        const response = await get(url);
        expect([response.status, await response.text()]).toEqual([404, 'Not found here']);
      },
    );

    it('keeps a connection on which nobody asks for longer than a server in front uses it', async () => {
      expect((await get('/')).headers.get('keep-alive')).toBe('timeout=75');
    });

    it('refuses what is no reading', async () => {
      const response = await get('/', { method: 'POST' });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    });

    it('sends security headers with every answer', async () => {
      for (const url of ['/', '/nothing/', '/old/', '/_astro/a.css']) {
        const { headers } = await get(url);
        expect(headers.get('content-security-policy'), url).toContain("frame-ancestors 'none'");
        expect(headers.get('x-content-type-options'), url).toBe('nosniff');
        expect(headers.get('referrer-policy'), url).toBe('no-referrer');
        expect(headers.get('strict-transport-security'), url).toContain('max-age=31536000');
      }
    });

    describe.runIf(process.platform === 'linux')('of files and the readers that leave', () => {
      const countOpen = () => readdirSync('/proc/self/fd').length;
      const requestTo = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;

      /** Asks, waits for the first bytes, and is gone. */
      async function leave(requests: string): Promise<void> {
        const socket = connect(port(), '127.0.0.1', () => socket.write(requests));
        await once(socket, 'data');
        socket.destroy();
        await once(socket, 'close');
      }

      beforeAll(() => {
        writeFileSync(path.join(root, 'one/media/talk.mp4'), Buffer.alloc(8 * 1024 * 1024));
        // Can be opened, and not be read.
        rmSync(path.join(root, 'one/media/damaged.mp4'));
        symlinkSync('/proc/self/mem', path.join(root, 'one/media/damaged.mp4'));
      });

      it.each([
        ['one', 1],
        ['several that they asked for at once', 5],
      ])('keeps none open for readers who leave while they get %s', async (_what, count) => {
        await leave(requestTo('/media/talk.mp4'));
        const before = countOpen();
        for (let turn = 0; turn < 20; turn += 1) await leave(requestTo('/media/talk.mp4').repeat(count));
        await vi.waitFor(() => expect(countOpen()).toBeLessThan(before + 5));
      });

      it('stands when the disk refuses one', async () => {
        const { status, headers } = await ask('/media/damaged.mp4');
        expect([status, headers['cache-control'], headers.etag]).toEqual([500, 'no-store', undefined]);
        expect((await get('/')).status).toBe(200);
      });
    });

    it('changes as a whole to the next release, and keeps old styles for pages that are open', async () => {
      show('two', { 'index.html': 'Home two', '_astro/b.css': 'b{}' }, [], ['one', 'pruned']);
      expect(await (await get('/')).text()).toBe('Home two');
      expect((await get('/faqs/')).status).toBe(404);
      expect((await get('/media/x.vtt')).status).toBe(404);
      expect(await (await get('/_astro/a.css')).text()).toBe('a{}');
      expect(await (await get('/_astro/b.css')).text()).toBe('b{}');
      expect((await get('/_astro/a.css')).headers.get('cache-control')).toContain('immutable');
    });

    it.each(['/_astro/../faqs/', '/_astro/%2e%2e/faqs/index.html', '/_astro/..%2ffaqs/index.html'])(
      'does not give away a withdrawn page at %s',
      async (target) => {
        expect((await ask(target)).status).toBe(404);
      },
    );
  });

  it('names a taken port and the remedy', async () => {
    const second = new SiteServer('http://localhost');
    await expect(listen(second.server, port(), '127.0.0.1', 'SITE_PORT')).rejects.toThrow(
      `Port ${port()} is taken. Stop what uses it, or choose another port with SITE_PORT.`,
    );
  });
});

describe('a compressed file', () => {
  it('is sent in the form that the browser takes', async () => {
    show('packed', { 'index.html': 'page', 'index.html.br': 'brotli', 'index.html.gz': 'gzip' });
    const encodings = await Promise.all(
      ['br, gzip', 'gzip', 'identity'].map(async (accept) => {
        const answer = await get('/', { headers: { 'accept-encoding': accept } }).catch(String);
        return typeof answer === 'string' ? answer : answer.headers.get('content-encoding');
      }),
    );
    expect(encodings).toEqual(['br', 'gzip', null]);
    expect((await get('/', { method: 'HEAD' })).headers.get('vary')).toBe('Accept-Encoding');
  });
});
