import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BODY_MS } from '../src/kernel/limits.ts';
import { provideCms } from './cms.ts';
import { mountedRoutes } from './mounted-routes.ts';
import { Staff } from './staff.ts';

/** Those of the CMS that runs. */
const limits: typeof import('../src/kernel/limits.ts') = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/kernel/limits.js'),
);
const PATIENCE_MS = 5000;
const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const SOME = 300 * 1024;
/** Where nothing may be left: the CMS's own temporary folder, in which everything temporary is made. */
const leftovers = () => readdir(tmpdir(), { recursive: true });
const form = (field = 'files', size = SOME, count = 1) => {
  const body = new FormData();
  for (let at = 0; at < count; at += 1)
    body.append(field, new Blob([new Uint8Array(size)], { type: 'image/png' }), `${at}.png`);
  return body;
};
const send = (path: string, body: BodyInit, headers: Record<string, string> = {}, method = 'POST') =>
  fetch(`${cms.get().url}${path}`, { method, body, headers });

/** Sends the beginning of an upload, and nothing more. */
function beginUpload({ login }: Staff, bytes = SOME): Socket {
  const { hostname, port } = new URL(cms.get().url);
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /upload HTTP/1.1',
    'host: cms',
    `authorization: ${login.authorization}`,
    'content-type: multipart/form-data; boundary=b',
    'content-length: 9000000',
    '',
    '--b',
    'content-disposition: form-data; name="files"; filename="a.png"',
    'content-type: image/png',
    '',
    '',
  ];
  socket.write(head.join('\r\n'));
  socket.write(randomBytes(bytes));
  return socket;
}

describe('a connection', () => {
  it('on which nobody asks is kept for longer than a server in front uses it', async () => {
    const { headers } = await fetch(`${cms.get().url}/_health`);
    const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });
});

describe('files of callers who are not logged in', () => {
  it.each([
    ['POST', '/', 415],
    ['POST', '/admin/login', 415],
    ['PUT', '/admin/users/me', 415],
    ['PATCH', '/nowhere', 415],
    ['POST', '/graphql', 415],
    ['POST', '/graphql?x', 415],
    ['POST', '/api/upload', 415],
    ['PUT', '/upload', 415],
    ['PUT', '/upload/files', 415],
    ['POST', '/content-manager/collection-types/api::faq.faq', 415],
    ['POST', '/upload', 401],
    ['POST', '/upload?id=1', 401],
    ['POST', '/UPLOAD/', 401],
    ['POST', '/upload/files', 401],
    ['POST', '/upload/files/1/replace', 401],
    ['PUT', '/upload/files/1', 401],
  ])('are not read, and nothing is left of them: %s %s', async (method, path, status) => {
    const before = await leftovers();
    for (const headers of [{}, { authorization: 'Bearer nobody' }] as Record<string, string>[])
      expect((await send(path, form(), headers, method)).status).toBe(status);
    expect(await leftovers()).toEqual(before);
  });
});

describe('files of those who are logged in', () => {
  it.each([
    ['in a field of another name', () => form('other')],
    ['two at once', () => form('files', SOME, 2)],
    ['that are empty', () => form('files', 0)],
    ['that are nothing to show', () => form()],
  ])('leave nothing behind when they are refused: %s', async (_what, body) => {
    const before = await leftovers();
    const answer = await send('/upload', body(), editor.login);
    expect(answer.status).toBe(400);
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
  });

  it('leave nothing behind when they are larger than any may be', async () => {
    const before = await leftovers();
    const answer = await send('/upload', form('files', 102 * 1024 * 1024), editor.login);
    expect(answer.status).toBe(413);
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
  });

  it('leave nothing behind when the connection is cut', async () => {
    const before = await leftovers();
    const socket = beginUpload(editor);
    await vi.waitFor(async () => expect((await leftovers()).length).toBeGreaterThan(before.length + 1));
    socket.destroy();
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
  });

  it('are refused in words when they do not arrive whole', async () => {
    const headers = { ...editor.login, 'content-type': 'multipart/form-data' };
    const answer = await send('/upload', 'no parts', headers);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.message).toBe('The file did not arrive whole. Upload it again.');
  });

  it('are in a folder that no other user of the machine may read', async () => {
    expect((await stat(tmpdir())).mode & 0o077).toBe(0);
    expect(tmpdir()).toContain(cms.get().folder);
  });
});

describe('uploads that come slowly', () => {
  const SLOW = 15;
  let before: string[];
  beforeAll(async () => {
    before = await leftovers();
  });
  const untilRead = (count: number) =>
    vi.waitFor(async () => expect((await leftovers()).length).toBeGreaterThanOrEqual(count));

  it('do not hold up those of a colleague', async () => {
    const slow = Array.from({ length: SLOW }, () => beginUpload(editor));
    await untilRead(before.length + 2);
    const colleague = await Staff.add(cms.get(), 'strapi-editor');
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, { status: 'still waiting' }));
    const answer = await Promise.race([colleague.upload('notes.txt', 'text/plain', 'Words.'), late]);
    for (const socket of slow) socket.destroy();
    expect(answer).toMatchObject({ status: 201 });
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
  });

  it('hold no place once their connection is cut while they wait', async () => {
    const reading = [beginUpload(editor), beginUpload(editor)];
    await untilRead(before.length + 4);
    // Of more than Node reads ahead it would notice the end only when it reads on.
    const waiting = Array.from({ length: SLOW }, () => beginUpload(editor, 10));
    await editor.send('GET', '/admin/users/me');
    for (const socket of waiting) socket.destroy();
    await editor.send('GET', '/admin/users/me');
    for (const socket of reading) socket.destroy();
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, { status: 'still waiting' }));
    const answer = await Promise.race([editor.upload('notes.txt', 'text/plain', 'Words.'), late]);
    expect(answer).toMatchObject({ status: 201 });
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
  });

  it('are refused in words, and leave nothing behind', async () => {
    const usual = { ...limits.UPLOAD_PACE };
    limits.UPLOAD_PACE.windowMs = 200;
    const socket = beginUpload(editor);
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    await vi.waitFor(() => expect(answer).toContain('The file came too slowly'), PATIENCE_MS);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    await vi.waitFor(async () => expect(await leftovers()).toEqual(before));
    socket.destroy();
    Object.assign(limits.UPLOAD_PACE, usual);
  });
});

describe('other bodies', () => {
  const json = { 'content-type': 'application/json' };
  const long = JSON.stringify({ email: 'a'.repeat(200 * 1024) });

  it('are short before it is known whose they are', async () => {
    for (const path of ['/admin/login', '/admin/forgot-password', '/graphql', '/nowhere'])
      expect((await send(path, long, json)).status).toBe(413);
  });

  it('may be long when somebody is logged in', async () => {
    const path = '/content-manager/collection-types/api::faq.faq';
    expect((await send(path, long, { ...json, ...editor.login })).status).not.toBe(413);
  });

  it.each([
    ['POST', '/content-manager/collection-types/api::faq.faq', 'answer'],
    ['POST', '/together/faq/none/compare', 'answer'],
    ['PUT', '/admin/users/me', 'firstname'],
    ['POST', '/admin/login', 'email'],
  ])('are refused in words when they are nested too deep, at %s %s', async (method, address, field) => {
    const deep = (levels: number) =>
      `{ "${field}": ${'[{ "type": "list", "children": '.repeat(levels)}[]${'}]'.repeat(levels)} }`;
    const [legible, not] = [deep(20), deep(1000)];
    const ask = async (body: string) => {
      const answer = await send(address, body, { ...json, ...editor.login }, method);
      return { status: answer.status, text: await answer.text() };
    };
    expect((await ask(legible)).text).not.toContain('levels');
    expect(await ask(not)).toMatchObject({
      status: 400,
      text: expect.stringContaining('What was sent is nested deeper than 64 levels'),
    });
  });

  it('are not unpacked, as a short one can be a long one', async () => {
    const packed = new Uint8Array(gzipSync(long));
    const answer = await send('/admin/login', packed, { ...json, 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });

  it('say how long they are', async () => {
    const body = new Blob([long]).stream();
    // Node sends no stream without `duplex`, of which the types of browsers know nothing.
    const request = { method: 'POST', headers: json, body, duplex: 'half' };
    const answer = await fetch(`${cms.get().url}/admin/login`, request);
    expect(answer.status).toBe(411);
  });

  it('have to come in time by our own clock (guard-connections.test.ts), since that of Node would end long uploads', () => {
    const { httpServer } = cms.get().strapi.server;
    expect([httpServer.requestTimeout, httpServer.headersTimeout, BODY_MS]).toEqual([0, 15_000, 300_000]);
  });
});

describe('a body that is missing or no JSON', () => {
  const json = { 'content-type': 'application/json' };
  const KINDS: [string, Record<string, string>, string | undefined][] = [
    ['none', {}, undefined],
    ['none of JSON', json, ''],
    ['XML', { 'content-type': 'text/xml' }, '<a/>'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'],
    ['bytes', { 'content-type': 'application/octet-stream' }, 'a'],
    ['a list', json, '[]'],
    ['a list of nothing', json, '[null]'],
    ['a text', json, '"a"'],
    ['nothing at all', json, 'null'],
    ['half of one', json, '{"a":'],
  ];
  /** Callers of their own, so that no other test is held up by their failures. */
  beforeAll(() => {
    cms.get().strapi.server.app.proxy = true;
  });
  afterAll(() => {
    cms.get().strapi.server.app.proxy = false;
  });

  it.each(KINDS)(
    'is no trouble at any address for those who are not logged in: %s',
    async (kind, type, body) => {
      const at = KINDS.findIndex(([name]) => name === kind);
      const headers = { ...type, 'x-forwarded-for': `203.0.113.${at + 1}` };
      const troubled = [];
      for (const { method, address } of mountedRoutes(cms.get())) {
        const [write, path] = [method === 'ALL' ? 'POST' : method, address.replace(/:\w+/g, '9999')];
        if (write === 'GET' || write === 'DELETE') continue;
        const answer = await fetch(`${cms.get().url}${path}`, {
          method: write,
          headers,
          ...(body === undefined ? {} : { body }),
        });
        await answer.body?.cancel();
        if (answer.status >= 500) troubled.push(`${answer.status} ${method} ${address}`);
      }
      expect(troubled).toEqual([]);
    },
  );

  it('is answered in words where somebody takes up an invitation', async () => {
    const ask = async (headers: Record<string, string>, body = '') => {
      const answer = await send('/admin/register', body, { ...headers, 'x-forwarded-for': '203.0.113.99' });
      return [answer.status, (await answer.json()).error.message];
    };
    expect(await ask(json)).toEqual([400, expect.stringContaining('Fill this in.')]);
    expect(await ask({ 'content-type': 'text/xml' }, '<a/>')).toEqual([
      415,
      'Only JSON is read here (Content-Type: application/json).',
    ]);
  });
});
