import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { controlRoutes, type PublisherState, readControlAnswer } from '@pain/schema';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

// Like this test, it takes packages/schema from its sources.
const MAIN = ['--conditions=@pain/source', path.join(import.meta.dirname, 'main.ts')];
const TOKEN = 'the-secret-build-token';
const folder = mkdtempSync(path.join(tmpdir(), 'publisher-'));
const cleanUp: (() => void)[] = [];

afterEach(() => {
  for (const task of cleanUp.splice(0)) task();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(() => server.close().closeAllConnections());
  return (server.address() as AddressInfo).port;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await open(server);
  server.close();
  return port;
}

/** The publisher as `npm start` runs it. */
async function startPublisher(settings: Record<string, string>) {
  const ports = { SITE_PORT: String(await findFreePort()), CONTROL_PORT: String(await findFreePort()) };
  const environment = {
    SITE_HOST: '127.0.0.1',
    DATA_DIR: folder,
    BUILD_TOKEN: TOKEN,
    CONTROL_TOKEN: 'a control token',
    ...ports,
    ...settings,
  };
  const child = spawn(process.execPath, MAIN, { env: { PATH: process.env.PATH, ...environment } });
  cleanUp.push(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code);
  const isServing = () => expect.poll(() => output, { timeout: 10_000 }).toContain('"serving"');
  return {
    site: `http://127.0.0.1:${environment.SITE_PORT}`,
    control: `http://127.0.0.1:${environment.CONTROL_PORT}`,
    output: () => output,
    ended,
    isServing,
    stop: () => child.kill('SIGTERM'),
  };
}

/** What a publisher says of itself, which fits its contract with the CMS to the letter. */
async function readState(control: string): Promise<PublisherState> {
  const response = await fetch(`${control}/state`);
  const said: PublisherState = await response.clone().json();
  expect(await readControlAnswer(controlRoutes.state, response)).toEqual({ kind: 'answer', answer: said });
  return said;
}

/** Orders something of a publisher. */
async function order(control: string, what: string, body: object = {}) {
  const headers = { authorization: 'Bearer a control token', 'content-type': 'application/json' };
  const answer = await fetch(`${control}${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { error }: { error?: string } = await answer.json();
  return { status: answer.status, ...(error === undefined ? {} : { error }) };
}

const NOWHERE = 'http://127.0.0.1:1';

describe('the publisher', () => {
  it('does not start without what it needs, and names it', async () => {
    const publisher = await startPublisher({ BUILD_TOKEN: '', SITE_URL: 'nowhere' });
    expect(await publisher.ended).toBe(1);
    expect(publisher.output()).toMatch(/BUILD_TOKEN/);
    expect(publisher.output()).toMatch(/SITE_URL/);
  });

  it('does not start on a port that is taken, and names the remedy', async () => {
    const port = await open(createServer());
    const publisher = await startPublisher({ SITE_PORT: String(port), CMS_URL: NOWHERE });
    expect(await publisher.ended).toBe(1);
    expect(publisher.output()).toContain(`Port ${port} is taken.`);
    expect(publisher.output()).toContain('SITE_PORT');
  });

  it('answers 503 before the first release, and its state says that the CMS is missing', async () => {
    const publisher = await startPublisher({ CMS_URL: NOWHERE });
    await publisher.isServing();
    expect((await fetch(publisher.site)).status).toBe(503);
    expect((await fetch(`${publisher.control}/health`)).status).toBe(200);
    expect((await fetch(`${publisher.control}/ready`)).status).toBe(503);
    await expect
      .poll(() => readState(publisher.control))
      .toMatchObject({
        live: null,
        cms: null,
        problem: {
          kind: 'CmsError',
          message: expect.stringContaining(`${NOWHERE}/graphql cannot be reached`),
        },
        history: [],
      });
  });

  it('publishes nothing until it could take over everything, says why, and tries that again automatically', async () => {
    const hold = path.join(folder, 'taking-over/site/held.json');
    mkdirSync(hold, { recursive: true });
    const publisher = await startPublisher({ CMS_URL: NOWHERE, DATA_DIR: path.join(folder, 'taking-over') });
    await publisher.isServing();
    const read = () => readState(publisher.control);
    const refused = { role: 'standby', problem: { message: expect.stringContaining('EISDIR') } };
    await expect.poll(read, { timeout: 10_000 }).toMatchObject(refused);
    rmdirSync(hold);
    await expect.poll(read, { timeout: 10_000 }).toMatchObject({ role: 'publishing' });
  });

  it('responds to an order with why it does not publish, and what to do', async () => {
    const data = path.join(folder, 'unknown-hold');
    mkdirSync(path.join(data, 'site'), { recursive: true });
    writeFileSync(path.join(data, 'site/held.json'), '{"rel');
    const publisher = await startPublisher({ CMS_URL: NOWHERE, DATA_DIR: data });
    await publisher.isServing();
    await expect
      .poll(() => order(publisher.control, '/resume'))
      .toEqual({
        status: 503,
        error: expect.stringMatching(
          /This publisher cannot publish\. .*held\.json is damaged.*\n?.*Delete it/,
        ),
      });
  });

  it('says what is wrong with an order, rather than that it failed itself', async () => {
    const publisher = await startPublisher({ CMS_URL: NOWHERE, DATA_DIR: path.join(folder, 'orders') });
    await publisher.isServing();
    await expect.poll(() => order(publisher.control, '/resume')).toEqual({ status: 200 });
    const put = { release: '20261101-0000', by: 'Sam' };
    expect(await order(publisher.control, '/put-back', put)).toEqual({
      status: 404,
      error: 'There is no release 20261101-0000 any more. Choose one that /releases lists.',
    });
    expect(await order(publisher.control, '/put-back', { ...put, release: '../..' })).toMatchObject({
      status: 404,
    });
    expect(await order(publisher.control, '/confirm', { confirmation: 'of yesterday' })).toEqual({
      status: 409,
      error: expect.stringContaining('is no longer what you were shown'),
    });
    const standby = await startPublisher({ CMS_URL: NOWHERE, DATA_DIR: path.join(folder, 'orders') });
    await standby.isServing();
    for (const [path, body] of [
      ['/put-back', put],
      ['/confirm', { confirmation: 'x' }],
      ['/resume', {}],
    ] as const)
      expect(await order(standby.control, path, body)).toEqual({
        status: 409,
        error: expect.stringContaining('This publisher stands by, and process'),
      });
  });

  it('serves the pages of a site that was put back also when its description is damaged', async () => {
    const data = path.join(folder, 'damaged');
    const release = path.join(data, 'site/releases/abc1');
    mkdirSync(path.join(release, 'site/faqs'), { recursive: true });
    for (const page of ['index.html', 'index.html.br', 'faqs/index.html', '404.html'])
      writeFileSync(path.join(release, 'site', page), page);
    writeFileSync(path.join(release, 'release.json'), '{"id":');
    symlinkSync('releases/abc1', path.join(data, 'site/current'));
    const held = { release: 'abc1', since: new Date().toISOString(), by: 'Sam' };
    writeFileSync(path.join(data, 'site/held.json'), JSON.stringify(held));
    const publisher = await startPublisher({ CMS_URL: NOWHERE, DATA_DIR: data });
    await publisher.isServing();
    expect(await (await fetch(`${publisher.site}/faqs`)).text()).toBe('faqs/index.html');
    for (const nothing of ['/nothing/', '/index.html.br'])
      expect((await fetch(`${publisher.site}${nothing}`)).status).toBe(404);
    expect((await fetch(`${publisher.control}/ready`)).status).toBe(200);
    expect(await (await fetch(`${publisher.control}/state`)).json()).toMatchObject({ live: null, held });
  });

  it('writes its token neither into its log nor into its state', async () => {
    const cms = createServer((_request, response) => response.writeHead(401).end('{}'));
    const publisher = await startPublisher({
      CMS_URL: `http://127.0.0.1:${await open(cms)}`,
      LOG_LEVEL: 'trace',
    });
    await expect.poll(publisher.output, { timeout: 10_000 }).toContain('status 401');
    expect(publisher.output()).not.toContain(TOKEN);
    expect(await (await fetch(`${publisher.control}/state`)).text()).not.toContain(TOKEN);
  });

  it('ends on SIGTERM also while it waits for a CMS that does not respond', async () => {
    const asked = Promise.withResolvers<void>();
    const cms = createServer(() => asked.resolve());
    const publisher = await startPublisher({ CMS_URL: `http://127.0.0.1:${await open(cms)}` });
    await asked.promise;
    await publisher.isServing();
    publisher.stop();
    expect(await publisher.ended).toBe(0);
    expect(publisher.output()).not.toContain('"level":50');
  });
});
