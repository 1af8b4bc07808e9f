import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type CmsAccess, connectToCms } from './ask-cms.ts';
import { CmsError, type EntryProblem } from './cms-error.ts';
import { makeGuardedFetch } from './guarded-fetch.ts';

let server: Server | undefined;
afterEach(() => server?.close().closeAllConnections());

async function listen(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The problem and the remedy of asking a CMS that answers so, with its address left out. */
async function problemOf(answer: RequestListener, access: Partial<CmsAccess> = {}): Promise<string> {
  const url = await listen(answer);
  const error: unknown = await connectToCms({ url, token: 'secret', ...access })('{ x }').catch(
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(CmsError);
  return String(error).replaceAll(url, 'http://cms');
}

const send =
  (status: number, type: string, body: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);
const json = (body: unknown, status = 200) => send(status, 'application/json', JSON.stringify(body));

describe('asking the CMS', () => {
  it('gives the data, and shows the token to the CMS alone', async () => {
    const url = await listen((request, response) =>
      json({ data: { token: request.headers.authorization, address: request.url } })(request, response),
    );
    expect(await connectToCms({ url, token: 'secret' })('{ token }')).toEqual({
      token: 'Bearer secret',
      address: '/graphql',
    });
  });

  it('names the address, the reason and the setting when nobody is there', async () => {
    const url = await listen(() => {});
    server?.close();
    const ask = connectToCms({ url: url.replace('127.0.0.1', 'localhost'), token: 'secret' });
    await expect(ask('{ x }')).rejects.toThrow(
      /^The CMS at http:\/\/localhost:\d+\/graphql cannot be reached \(.*ECONNREFUSED.*\)\.\nCheck that it runs, and CMS_URL\.$/,
    );
  });

  it('gives up at the deadline when no answer begins', async () => {
    expect(await problemOf(() => {}, { deadlineMs: 50 })).toMatchInlineSnapshot(`
      "CmsError: The CMS at http://cms/graphql did not answer within 0.05 seconds.
      Look into the CMS's log. The site is tried again automatically."
    `);
  });

  it('gives up at the deadline when an answer does not end', async () => {
    const slow: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
    };
    expect(await problemOf(slow, { deadlineMs: 50 })).toMatchInlineSnapshot(`
      "CmsError: The CMS at http://cms/graphql did not answer within 0.05 seconds.
      Look into the CMS's log. The site is tried again automatically."
    `);
  });

  it.each([
    [
      json({ error: { message: 'No credentials' } }, 401),
      'status 401: No credentials.\nCheck that BUILD_TOKEN',
    ],
    [
      json({ error: { message: 'Forbidden' } }, 403),
      'status 403: Forbidden.\nCheck that BUILD_TOKEN belongs to',
    ],
    [send(404, 'text/html', 'Not Found'), 'status 404.\nCheck CMS_URL'],
    [send(500, 'text/plain', 'Internal Server Error'), "status 500.\nLook into the CMS's log."],
  ])('tells what to check at a bad status (case %#)', async (answer, expected) => {
    expect(await problemOf(answer)).toContain(expected);
  });

  it('does not follow to another address, where the token has no business', async () => {
    const away: RequestListener = (_request, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    expect(await problemOf(away)).toMatchInlineSnapshot(`
      "CmsError: The CMS at http://cms/graphql cannot be reached (unexpected redirect).
      Check that it runs, and CMS_URL."
    `);
  });

  it('refuses a page of HTML', async () => {
    expect(await problemOf(send(200, 'text/html', '<h1>Hello</h1>'))).toMatchInlineSnapshot(`
      "CmsError: The CMS at http://cms/graphql answered with text/html instead of JSON.
      Check CMS_URL: it must lead to the Strapi of this site."
    `);
  });

  it('refuses JSON that is cut short', async () => {
    expect(await problemOf(send(200, 'application/json', '{"data": {'))).toMatchInlineSnapshot(`
      "CmsError: The answer of the CMS at http://cms/graphql is cut short or no JSON.
      Look into the CMS's log. The site is tried again automatically."
    `);
  });

  it('refuses a body that breaks off', async () => {
    const broken: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    };
    expect(await problemOf(broken)).toMatchInlineSnapshot(`
      "CmsError: The answer of the CMS at http://cms/graphql broke off.
      Look into the CMS's log. The site is tried again automatically."
    `);
  });

  it('tells the errors of GraphQL with their places, also beside data', async () => {
    const errors = [
      { message: 'Cannot return null', path: ['documents', 3, 'title'] },
      { message: 'Broken' },
    ];
    expect(await problemOf(json({ data: { documents: [] }, errors }))).toMatchInlineSnapshot(`
      "CmsError: The CMS at http://cms/graphql answered with errors:
        - Cannot return null (at documents › 3 › title)
        - Broken
      If a field is named that may not be null, an entry was published without it: fill it in and publish again."
    `);
  });

  it('refuses an answer without end, however it is sent', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const fill = () => {
        while (response.write(' '.repeat(1000)));
      };
      response.on('drain', fill);
      fill();
    });
    await expect(makeGuardedFetch(5000, 10_000)(url)).rejects.toThrow('too large (more than 10000 bytes)');
  });

  it.each<[string, object[], [number, EntryProblem[]][]]>([
    [
      'by its place in a list',
      [{ message: 'It is null.', path: ['documents', 3, 'slug'] }],
      [[3, [{ message: 'It is null.', path: ['slug'] }]]],
    ],
    [
      'as the first where one is asked for',
      [{ message: 'No.', path: ['documents', 'slug'] }],
      [[0, [{ message: 'No.', path: ['slug'] }]]],
    ],
    ['not where it is of all', [{ message: 'No.', path: ['documents', 3] }, { message: 'No.' }], []],
  ])('says of which entry an error is, %s', async (_where, errors, expected) => {
    const url = await listen(json({ data: null, errors }));
    const error: unknown = await connectToCms({ url, token: 'x' })('{ x }').catch(
      (problem: unknown) => problem,
    );
    expect([...(error as CmsError).ofEntries]).toEqual(expected);
  });
});
