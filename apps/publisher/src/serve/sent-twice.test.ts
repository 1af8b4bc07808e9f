/** What the public server makes of fields that are sent twice (RFC 9110, 5.2 and 5.3). */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';

const { root, show, askRaw, ask } = serveSite();
const CHANGED = 'Sun, 01 Nov 2026 10:00:00 GMT';
const LATER = 'Sun, 01 Nov 2026 10:00:01 GMT';
const EARLIER = 'Sun, 01 Nov 2026 09:59:59 GMT';
const FILE = '/media/a-2.webp';

beforeAll(() => {
  show('one', { 'media/a-2.webp': '0123456789', 'index.html': 'Home', 'index.html.br': 'in brotli' });
  for (const file of ['media/a-2.webp', 'index.html', 'index.html.br'])
    utimesSync(path.join(root, 'one', file), new Date(CHANGED), new Date(CHANGED));
});

/** The status, and what is in brotli. */
async function answerTo(lines: readonly string[], target = FILE): Promise<number> {
  const head = ['host: pain.example.nhs.uk', 'connection: close', ...lines];
  const answer = await askRaw(`GET ${target} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}
const twice = (name: string, ...values: string[]) => values.map((value) => `${name}: ${value}`);

describe('a field that is sent twice', () => {
  it.each([
    ['a date, which then counts for nothing (13.1.3)', twice('If-Modified-Since', CHANGED, CHANGED), 200],
    ['two dates', twice('If-Modified-Since', LATER, EARLIER), 200],
    ['two dates in one line', [`If-Modified-Since: ${CHANGED}, ${CHANGED}`], 200],
    ['a date before the change (13.1.4)', twice('if-unmodified-since', EARLIER, EARLIER), 200],
    ['dates before and after the change', twice('if-unmodified-since', EARLIER, LATER), 200],
    ['a range', twice('range', 'bytes=0-1', 'bytes=0-1'), 200],
    ['two parts of a range', twice('range', 'bytes=0-1', '3-4'), 200],
    ['a range with two conditions', ['range: bytes=0-1', ...twice('if-range', CHANGED, CHANGED)], 200],
    ['tags, none of which it has (13.1.2)', twice('if-none-match', '"x"', '"y"'), 200],
    ['any tag, and one', twice('if-none-match', '*', '"x"'), 200],
    ['tags, none of which it should have (13.1.1)', twice('if-match', '"x"', '"y"'), 412],
    ['the host, which nobody can tell then (RFC 9112, 3.2)', ['Host: other.example'], 400],
    ['the same host', ['host: pain.example.nhs.uk'], 400],
    ['a length that is no other', twice('content-length', '0', '0'), 400],
    ['what counts for nothing here', [...twice('accept', '*/*', 'a/b'), ...twice('referer', 'a', 'b')], 200],
    ['what names something of JavaScript', twice('__proto__', 'a', 'b'), 200],
  ])('such as %s', async (_name, lines, status) => {
    expect(await answerTo(lines)).toBe(status);
  });

  it('is one list where lists are meant', async () => {
    const { etag = '' } = (await ask(FILE)).headers;
    expect(await answerTo(twice('if-none-match', '"x"', etag))).toBe(304);
    expect(await answerTo(twice('if-match', '"x"', etag))).toBe(200);
    const accepted = await askRaw(
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept-encoding: gzip\r\naccept-encoding: br\r\n\r\n',
    );
    expect(accepted).toMatch(/^content-encoding: br\r$/im);
  });
});
