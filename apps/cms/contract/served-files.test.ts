import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const WORDS = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello – you\n';
const SIZE = Buffer.byteLength(WORDS);
let file: string;

beforeAll(async () => {
  const editor = await Staff.add(cms.get(), 'strapi-editor');
  const { body } = await editor.upload('talk.vtt', 'text/vtt', Buffer.from(WORDS), 'Words');
  file = String(body.url);
});

function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(`${cms.get().url}${path}`, { headers }, async (answer) => {
        const body = await buffer(answer).catch(reject);
        if (body) resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      sent.on('error', reject).end();
    },
  );
}

describe('an uploaded file', () => {
  it('is sent with its type and encoding, which nobody guesses, and no cache keeps it unasked', async () => {
    const { status, headers, body } = await ask(file);
    expect([status, body.toString()]).toEqual([200, WORDS]);
    expect(headers).toMatchObject({
      'content-type': 'text/vtt; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=0',
    });
  });

  it.each([
    ['bytes=2-4', 206, 'bytes 2-4', 'BVT'],
    ['bytes=-4', 206, `bytes ${SIZE - 4}-${SIZE - 1}`, 'you\n'],
    [`bytes=${SIZE - 4}-999`, 206, `bytes ${SIZE - 4}-${SIZE - 1}`, 'you\n'],
    ['bytes=999-', 416, 'bytes *', ''],
    ['bytes=5-2', 200, null, WORDS],
    ['bytes=0-1,3-4', 200, null, WORDS],
  ])('is sent in the part that %s means', async (range, status, part, text) => {
    const answer = await ask(file, { range });
    const contentRange = part === null ? undefined : `${part}/${SIZE}`;
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    if (status !== 416) expect(answer.body.toString()).toBe(text);
    expect(answer.headers['cache-control']).toBe(status === 416 ? 'no-store' : 'max-age=0');
  });

  it('is sent as a whole to who asks for a part of the one of before', async () => {
    expect((await ask(file, { range: 'bytes=2-4', 'if-range': '"x"' })).body.toString()).toBe(WORDS);
  });

  it.each([
    '/uploads/nothing.vtt',
    '/uploads/..%2f..%2fpackage.json',
    '/uploads/%',
    '/uploads/%00',
    `/uploads/${'a'.repeat(300)}`,
  ])('that is not there is a 404 or a refusal that no cache keeps, with a range, too: %s', async (path) => {
    for (const range of [undefined, 'bytes=0-1']) {
      const { status, headers } = await ask(path, range === undefined ? {} : { range });
      expect([400, 403, 404]).toContain(status);
      expect(headers['cache-control']).toBe('no-store');
    }
  });
});
