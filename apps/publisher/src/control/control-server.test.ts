import { once } from 'node:events';
import { request as ask } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../serve/listen.ts';
import { readConfig } from '../settings/config.ts';
import { makeControlServer } from './control-server.ts';
import { makeWorld } from './fixtures/control-world.ts';

const TOKEN = 'the-control-token';
const world = makeWorld();
const { done } = world;
const server = makeControlServer({ token: TOKEN, hosts: ['publisher', 'proxy.example:9000'] }, world);
const port = () => (server.address() as AddressInfo).port;

beforeAll(() => listen(server, 0, '127.0.0.1', 'CONTROL_PORT'));
afterAll(() => server.close().closeAllConnections());
beforeEach(() => void done.splice(0));

interface Sent {
  headers?: Record<string, string>;
  body?: string;
}

async function send(method: string, path: string, { headers = {}, body = '' }: Sent = {}) {
  const sent = ask({ host: '127.0.0.1', port: port(), method, path, headers });
  sent.on('error', () => undefined).end(body);
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

/** Sends a text as it is, and answers what came until the server closed the connection. */
async function sendRaw(sent: string): Promise<string> {
  const socket = connect(port(), '127.0.0.1');
  socket.write(sent);
  const answer = text(socket).catch(String);
  await once(socket, 'close');
  return answer;
}

const BEARER = { authorization: `Bearer ${TOKEN}` };
const JSON_TYPE = { 'content-type': 'application/json' };
const READS = [
  '/state',
  '/releases',
  '/metrics',
  '/health',
  '/ready',
  '/receipt?type=page&id=a&epoch=e&revision=1',
];

describe('the control address', () => {
  it.each(READS)('answers %s to who names this machine, and nothing keeps that', async (path) => {
    for (const host of [
      `127.0.0.1:${port()}`,
      `localhost:${port()}`,
      `[::1]:${port()}`,
      'publisher:8090',
      'proxy.example:9000',
    ]) {
      const { status, headers } = await send('GET', path, { headers: { host } });
      expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        200,
        'no-store',
        'nosniff',
      ]);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each(READS)(
    'refuses %s under a foreign name, which was made to resolve to this machine',
    async (path) => {
      for (const host of [
        'evil.example',
        `evil.example:${port()}`,
        'localhost.evil.example',
        'proxy.example:9001',
      ]) {
        const { status, body } = await send('GET', path, { headers: { host } });
        expect([status, Object.keys(JSON.parse(body))]).toEqual([403, ['error']]);
      }
    },
  );

  it('refuses a request with two names, or none', async () => {
    expect(
      await sendRaw(
        'GET /state HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
      ),
    ).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await sendRaw('GET /state HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 40[03] /,
    );
    expect(await sendRaw('GET /state HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await sendRaw('GET /state HTTP/1.1\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ['another website', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:5173' }],
    ['another website, which hides its name', { 'sec-fetch-site': 'cross-site' }],
    ['another port, which hides its name', { 'sec-fetch-site': 'same-site' }],
  ])('does nothing for %s, and says nothing to it', async (_name, headers) => {
    for (const path of READS) expect((await send('GET', path, { headers })).status, path).toBe(403);
    expect((await send('POST', '/nudge', { headers })).status).toBe(403);
    const order = { headers: { ...headers, ...BEARER, ...JSON_TYPE }, body: '{"by":"Sam"}' };
    expect((await send('POST', '/resume', order)).status).toBe(403);
    expect((await send('OPTIONS', '/resume', { headers })).status).toBe(403);
    expect(done).toEqual([]);
  });

  it('answers a person who opens it in a browser', async () => {
    const headers = { 'sec-fetch-site': 'none', origin: `http://127.0.0.1:${port()}` };
    expect((await send('GET', '/state', { headers })).status).toBe(200);
  });

  it.each(['/put-back', '/resume', '/confirm'])('takes %s only with the token', async (path) => {
    for (const authorization of ['', 'Bearer ', 'Bearer x', `bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
      const { status, headers } = await send('POST', path, {
        headers: { ...JSON_TYPE, authorization },
        body: '{}',
      });
      expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    expect(done).toEqual([]);
  });

  it('does what it is asked for with the token', async () => {
    const headers = { ...BEARER, ...JSON_TYPE };
    await send('POST', '/put-back', { headers, body: '{"release":"r1","by":"Sam"}' });
    await send('POST', '/resume', { headers: BEARER });
    await send('POST', '/confirm', { headers, body: '{"confirmation":"c"}' });
    await send('POST', '/nudge');
    expect(done).toEqual(['put back r1', 'resume somebody', 'confirm c', 'nudge']);
  });

  it.each([
    ['what is not JSON', JSON_TYPE, '{"by"', 400],
    ['JSON of another shape', JSON_TYPE, '[1]', 400],
    ['a name that is too long', JSON_TYPE, JSON.stringify({ by: 'x'.repeat(300) }), 400],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'by=Sam', 415],
    ['a text', { 'content-type': 'text/plain' }, '{"by":"Sam"}', 415],
    ['no type', {}, '{"by":"Sam"}', 415],
    ['what is compressed', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'x', 415],
    ['too much', JSON_TYPE, `{"by":"${'x'.repeat(20_000)}"}`, 413],
    [
      'too much, in pieces',
      { ...JSON_TYPE, 'transfer-encoding': 'chunked' },
      `{"by":"${'x'.repeat(20_000)}"}`,
      413,
    ],
  ])('refuses %s', async (_name, headers, body, status) => {
    const answer = await send('POST', '/resume', { headers: { ...BEARER, ...headers }, body });
    expect([answer.status, done]).toEqual([status, []]);
    expect(JSON.parse(answer.body).error).toBeTruthy();
  });

  it.each([
    ['/put-back', '{"release":"r1","by":"Sam","hold":false}'],
    ['/put-back', '{"release":"r1"}'],
    ['/confirm', '{"confirmation":""}'],
  ])('refuses a request to %s that does not fit the contract: %s', async (path, body) => {
    const answer = await send('POST', path, { headers: { ...BEARER, ...JSON_TYPE }, body });
    expect([answer.status, done]).toEqual([400, []]);
  });

  it('refuses a question that does not fit the contract', async () => {
    for (const query of ['type=page&id=a&epoch=e', 'type=page&id=a&epoch=e&revision=-1', 'x=1'])
      expect((await send('GET', `/receipt?${query}`)).status, query).toBe(400);
  });

  it('ends the connection of who sends without end', async () => {
    const head = `POST /resume HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${TOKEN}\r\n`;
    const answer = await sendRaw(
      `${head}content-type: application/json\r\ncontent-length: 99999999\r\n\r\n{`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  it.each([
    ['fields', `x: ${'x'.repeat(9000)}`],
    ['many fields', Array.from({ length: 2000 }, (_, index) => `x${index}: 1`).join('\r\n')],
  ])('refuses long %s', async (_name, fields) => {
    expect(await sendRaw(`GET /state HTTP/1.1\r\nhost: localhost\r\n${fields}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  it('waits for nobody: a request has to be there within seconds', () => {
    expect(server.headersTimeout).toBeLessThanOrEqual(5000);
    expect(server.requestTimeout).toBeLessThanOrEqual(10_000);
    expect(server.maxConnections).toBeLessThanOrEqual(200);
  });

  it('keeps a connection on which nobody asks for longer than a server in front uses it', async () => {
    expect((await send('GET', '/health')).headers['keep-alive']).toBe('timeout=75');
  });

  it('says which methods there are', async () => {
    for (const [method, path, allow] of [
      ['GET', '/nudge', 'POST'],
      ['POST', '/state', 'GET, HEAD'],
      ['DELETE', '/put-back', 'POST'],
      ['OPTIONS', '/resume', 'POST'],
    ] as const) {
      const { status, headers } = await send(method, path);
      expect([status, headers.allow]).toEqual([405, allow]);
    }
    expect((await send('GET', '/nothing')).status).toBe(404);
    expect((await send('HEAD', '/health')).status).toBe(200);
  });

  it('stands, and does nothing without the token, whatever is sent', async () => {
    const path = fc.constantFrom(
      '/resume',
      '/confirm',
      '/put-back',
      '/state',
      '//state',
      '/resume?x',
      '*',
      'http://localhost/resume',
    );
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'TRACE');
    const field = fc.tuple(
      fc.constantFrom(
        'origin',
        'authorization',
        'content-type',
        'host',
        'x-forwarded-host',
        'content-length',
      ),
      fc.stringMatching(/^[!-~]{0,20}$/),
    );
    await fc.assert(
      fc.asyncProperty(method, path, fc.array(field, { maxLength: 4 }), async (verb, target, fields) => {
        const lines = fields.map((pair) => `${pair.join(': ')}\r\n`).join('');
        const answer = await sendRaw(
          `${verb} ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${lines}\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 (200|400|401|403|404|405) /);
      }),
    );
    expect(done).toEqual([]);
  });
});

describe('CONTROL_HOSTS', () => {
  const read = (hosts: string) =>
    readConfig({ CONTROL_TOKEN: 't', BUILD_TOKEN: 't', CONTROL_HOSTS: hosts }).controlHosts;

  it('names further hosts, apart by commas', () => {
    expect(read('publisher, proxy.example:9000,[fd00::1]')).toEqual([
      'publisher',
      'proxy.example:9000',
      '[fd00::1]',
    ]);
    expect(read('')).toEqual([]);
  });

  it('need not name the one at which the CMS finds it', () => {
    const env = { CONTROL_TOKEN: 't', BUILD_TOKEN: 't', CONTROL_URL: 'http://publisher:8090' };
    expect(readConfig(env).controlHosts).toEqual(['publisher:8090']);
  });

  it.each(['*', 'https://publisher', 'a/b', 'publisher:x'])('refuses %s, which is no host', (hosts) => {
    expect(() => read(hosts)).toThrow('CONTROL_HOSTS');
  });
});
