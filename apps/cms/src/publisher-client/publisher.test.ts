import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { CONTROL_API_HEADER, CONTROL_API_VERSION, type Receipt } from '@pain/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteFault } from './note-fault';
import { askReceipt, askReleases, confirm, putBack, resume } from './publisher';

const receipt: Receipt = {
  live: true,
  since: '2026-11-23T10:42:00.000Z',
  searchSince: null,
  problem: null,
  pages: [],
  files: [],
};
const VERSION = String(CONTROL_API_VERSION);
const question = { type: 'page', id: 'a b', epoch: 'e', revision: 7 };

/** What the publisher answers; null for a connection that ends without an answer. */
let said: { status: number; version: string; body: unknown } | null;
let asked: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers'] };
let sent: unknown;
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  asked = { method, url, headers };
  sent = method === 'POST' ? await json(request) : null;
  if (said === null) return void response.destroy();
  response.writeHead(said.status, {
    'content-type': 'application/json; charset=utf-8',
    ...(said.version && { [CONTROL_API_HEADER]: said.version }),
  });
  response.end(JSON.stringify(said.body));
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close().closeAllConnections();
});
beforeEach(() => {
  vi.stubEnv('CONTROL_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('CONTROL_TOKEN', 't');
  said = { status: 200, version: VERSION, body: receipt };
});

describe('a question to the publisher', () => {
  it('is asked as the contract says, with its version', async () => {
    expect(await askReceipt(question)).toEqual({ answer: receipt, fault: null });
    expect(asked).toMatchObject({
      method: 'GET',
      url: '/receipt?type=page&id=a+b&epoch=e&revision=7',
      headers: { [CONTROL_API_HEADER]: VERSION },
    });
    expect(asked.headers.authorization).toBeUndefined();
  });

  it.each([
    ['nobody answers', null, 'no-answer', /fetch failed/],
    [
      'the publisher is newer',
      { status: 200, version: '2000', body: receipt },
      'other-version',
      /version 2000 of the control API/,
    ],
    [
      'the publisher is from before the first version',
      { status: 200, version: '', body: receipt },
      'other-version',
      /version 0 of the control API/,
    ],
    [
      'the answer lacks something',
      { status: 200, version: VERSION, body: { ...receipt, files: undefined } },
      'unusable',
      /does not fit the contract:\n.*\n.*files/,
    ],
    [
      'the question is refused',
      { status: 403, version: VERSION, body: { error: 'Name the host in CONTROL_HOSTS.' } },
      'unusable',
      'The publisher refuses GET /receipt: Name the host in CONTROL_HOSTS.',
    ],
  ] as const)(
    'has no answer when %s, and says which of these it is',
    async (_when, answer, fault, detail) => {
      said = answer;
      expect(await askReceipt(question)).toEqual({
        answer: null,
        fault,
        detail: expect.stringMatching(detail),
      });
    },
  );

  it('has no list of releases when that is not known, rather than an empty one', async () => {
    expect(await askReleases()).toMatchObject({ answer: null, fault: 'unusable' });
  });
});

describe('an order to the publisher', () => {
  const lines: string[] = [];
  const log = { warn: (line: string) => void lines.push(line) };
  const STATE_OF_ANOTHER_SHAPE = { live: null };

  it('is given as the contract says, with the token', async () => {
    said = { status: 500, version: VERSION, body: { error: 'The disk is full' } };
    expect(await putBack({ release: 'r1', by: 'Sam' }, log)).toBe('The disk is full');
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/put-back',
      headers: {
        authorization: 'Bearer t',
        'content-type': 'application/json',
        [CONTROL_API_HEADER]: VERSION,
      },
    });
    expect(sent).toEqual({ release: 'r1', by: 'Sam' });
  });

  it('was not carried out by a publisher that refused it because of its version', async () => {
    said = { status: 409, version: '2000', body: { error: 'x' } };
    expect(await resume('Sam', log)).toMatchInlineSnapshot(
      `"The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation. The website stays as it is."`,
    );
  });

  it('may have been carried out by a publisher that does not know versions', async () => {
    said = { status: 200, version: '', body: STATE_OF_ANOTHER_SHAPE };
    expect(await resume('Sam', log)).toMatchInlineSnapshot(
      `"The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation. It is not known whether this is done: look at the website before you try again."`,
    );
  });

  it('may have been carried out when the answer does not fit, and the log says why', async () => {
    said = { status: 200, version: VERSION, body: STATE_OF_ANOTHER_SHAPE };
    expect(await confirm('c', log)).toMatchInlineSnapshot(
      `"The website’s publisher gives an answer that the CMS cannot use. Ask your website administrator to look into the log of the CMS. It is not known whether this is done: look at the website before you try again."`,
    );
    expect(lines.at(-1)).toMatch(/^The answer to POST \/confirm \(status 200\) does not fit/);
  });
});

describe('the log of the CMS', () => {
  it('says once why CMS and publisher do not understand each other', () => {
    const lines: string[] = [];
    const log = { warn: (line: string) => void lines.push(line) };
    const fault = { fault: 'other-version', detail: 'Another version.' } as const;
    for (const one of [fault, fault, { ...fault, detail: 'Yet another.' }]) noteFault(log, one);
    noteFault(log, { fault: null });
    noteFault(log, { fault: 'no-answer', detail: 'It is down.' });
    expect(lines).toEqual(['Another version.', 'Yet another.']);
  });
});
