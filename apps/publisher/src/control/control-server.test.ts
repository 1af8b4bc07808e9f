import { once } from 'node:events';
import { request as ask } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlRoute,
  controlRoutes,
  type PublisherState,
  type Receipt,
  readControlAnswer,
} from '@pain/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../serve/listen.ts';
import { readConfig } from '../settings/config.ts';
import { makeControlServer } from './control-server.ts';

const TOKEN = 'the-control-token';
const done: string[] = [];
const SINCE = '2026-11-23T10:42:00.000Z';
const release = {
  release: 'r1',
  state: { epoch: 'e', revision: 7, nonce: 'n' },
  builtAt: SINCE,
  pages: 2,
  isSearchCurrent: true,
  assets: 'a',
};
const state: PublisherState = {
  live: release,
  cms: release.state,
  building: SINCE,
  problem: { at: SINCE, kind: 'Guard', message: 'The site would lose pages.', confirmation: 'c' },
  warnings: [{ page: { path: '/', title: 'Home' }, message: 'A link is broken.', isKeptBack: true }],
  keptBack: ['page:home'],
  held: { release: 'r1', since: SINCE, by: 'Sam' },
  alert: { seconds: 301, message: 'Out of date.' },
  lastBuildMs: 12.5,
  role: 'publishing',
  publisher: { process: 1, host: 'h', since: SINCE, silentSeconds: 0 },
  mirror: { release: null, at: null, problem: { at: SINCE, message: 'No answer.' } },
  searchProblem: 'No index.',
  history: [
    {
      at: SINCE,
      release: 'r1',
      epoch: 'e',
      revision: 7,
      nonce: 'n',
      tookMs: 0.5,
      pages: 2,
      searchAt: null,
      keptBack: [],
      order: { kind: 'resume', by: 'Sam' },
    },
  ],
};
const receipt: Receipt = {
  live: true,
  since: SINCE,
  searchSince: null,
  problem: null,
  pages: [{ path: '/', title: 'Home' }],
  files: ['media/a-1.mp4'],
};
let isServing = true;
const server = makeControlServer(
  { token: TOKEN, hosts: ['publisher', 'proxy.example:9000'] },
  {
    state: () => state,
    isServing: () => isServing,
    receipt: () => receipt,
    releases: async () => [release],
    metrics: async () => 'publisher_alert 0\n',
    putBack: async ({ release }) => void done.push(`put back ${release}`),
    resume: async (by) => void done.push(`resume ${by}`),
    confirm: (confirmation) => void done.push(`confirm ${confirmation}`),
    nudge: () => void done.push('nudge'),
  },
);
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

describe('the contract with the CMS', () => {
  const ask = async (route: ControlRoute<unknown, unknown>, query = '', init: RequestInit = {}) =>
    readControlAnswer(route, await fetch(`http://127.0.0.1:${port()}${route.path}${query}`, init));
  const question = '?type=page&id=a&epoch=e&revision=1';
  const order = (body: object) => ({
    method: 'POST',
    headers: { ...BEARER, ...JSON_TYPE },
    body: JSON.stringify(body),
  });

  it('has an answer at each of its routes that fits it to the letter', async () => {
    const { state: stateRoute, receipt: receiptRoute, ...others } = controlRoutes;
    const { releases, metrics, health, ready, nudge, putBack, resume, confirm, ...none } = others;
    expect(none).toEqual({});
    const answers = [
      await ask(stateRoute),
      await ask(receiptRoute, question),
      await ask(releases),
      await ask(metrics),
      await ask(health),
      await ask(ready),
      await ask(nudge, '', { method: 'POST' }),
      await ask(putBack, '', order({ release: 'r1', by: 'Sam' })),
      await ask(resume, '', order({ by: 'Sam' })),
      await ask(confirm, '', order({ confirmation: 'c' })),
    ];
    expect(answers.map((outcome) => (outcome.kind === 'answer' ? outcome.answer : outcome))).toEqual([
      state,
      receipt,
      [release],
      'publisher_alert 0\n',
      { status: 'alive' },
      { status: 'ready' },
      { status: 'looking' },
      state,
      state,
      state,
    ]);
  });

  it('says with 503 that no site is served yet', async () => {
    isServing = false;
    const { status } = await send('GET', '/ready');
    const outcome = await ask(controlRoutes.ready);
    isServing = true;
    expect([status, outcome]).toEqual([
      503,
      { kind: 'answer', answer: { status: 'waiting for the first release' } },
    ]);
  });

  it('says its version with each answer, also when it refuses', async () => {
    for (const [method, path, status] of [
      ['GET', '/state', 200],
      ['GET', '/metrics', 200],
      ['GET', '/receipt', 400],
      ['POST', '/resume', 401],
      ['GET', '/nothing', 404],
    ] as const) {
      const answer = await send(method, path);
      expect([answer.status, answer.headers[CONTROL_API_HEADER]]).toEqual([
        status,
        String(CONTROL_API_VERSION),
      ]);
    }
  });

  it('does nothing for a CMS of another version, and says so', async () => {
    const headers = { ...BEARER, ...JSON_TYPE, [CONTROL_API_HEADER]: '2000' };
    const refused = await send('POST', '/resume', { headers, body: '{"by":"Sam"}' });
    expect([refused.status, done]).toEqual([409, []]);
    expect(JSON.parse(refused.body).error).toMatchInlineSnapshot(
      `"The request is of version 2000 of the control API, and this publisher has version 1. Nothing was done. Start CMS and publisher from the same installation."`,
    );
    const same = { ...headers, [CONTROL_API_HEADER]: String(CONTROL_API_VERSION) };
    expect((await send('POST', '/resume', { headers: same, body: '{"by":"Sam"}' })).status).toBe(200);
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
