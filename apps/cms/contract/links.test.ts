/**
 * @postgres locks, sql, json, time: each address is inserted once, claimed once a day, and found inside JSON.
 * @covers src/features/outer-links/server/link-checks.ts
 */

import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '../src/features/tasks/shapes.ts';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const PAGE = 'api::page.page';
const CHECKS = 'api::links.link-check';
/** The compiled ones run inside the Strapi that the tests boot, in which the checker itself is off. */
const compiled = (name: string) =>
  createRequire(import.meta.url)(
    path.resolve(import.meta.dirname, '../dist/src/features/outer-links/server', name),
  );
const { checkLinks } = compiled('check-links.js');
const { startLinkChecker } = compiled('link-checker.js');
const { findAddresses } = compiled('addresses.js');
const { keepAddresses } = compiled('link-checks.js');
/** The other website is on this computer, which no link leads to in earnest. */
const rule = (ip: string): boolean => ip === '127.0.0.1';
const HOUR = 3_600_000;
const daysOn = (days: number) => new Date(Date.now() + days * 24 * HOUR);

/** Another website: what it answers by path, and what it was asked. */
let answers: Record<string, RequestListener> = {};
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;
const website = createServer(async (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  atOnce += 1;
  mostAtOnce = Math.max(mostAtOnce, atOnce);
  response.once('close', () => {
    atOnce -= 1;
  });
  // No wait for anything: this website is slow, so that questions asked at once meet here and are counted.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(200).end('Hello.');
});
let origin = '';
let editor: Staff;
const made: string[] = [];

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(website.address() as AddressInfo).port}`;
  await leaveOut(await findAddresses(cms.get().strapi));
});
beforeEach(() => {
  answers = {};
  asked = [];
  mostAtOnce = 0;
});
afterAll(async () => {
  website.close();
  for (const documentId of made) await cms.get().strapi.documents(PAGE).delete({ documentId });
  await cms.get().strapi.db.query(CHECKS).deleteMany({});
});

/**
 * What other tests link to is not asked here: there are websites among it that take
 * ten seconds to say nothing.
 */
async function leaveOut(addresses: ReadonlySet<string>): Promise<void> {
  await keepAddresses(cms.get().strapi, addresses);
  await cms
    .get()
    .strapi.db.query(CHECKS)
    .updateMany({ where: {}, data: { askedAt: daysOn(30) } });
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end();

/** A draft with a link to each address. */
async function createPage(title: string, ...addresses: string[]): Promise<string> {
  const children = addresses.map((url) => ({
    type: 'link',
    url,
    children: [{ type: 'text', text: 'Pacing' }],
  }));
  const blocks = [{ __component: 'blocks.text', body: [{ type: 'paragraph', children }] }];
  const data = { title, slug: randomUUID(), summary: 'A page.', blocks };
  const { documentId } = await cms.get().strapi.documents(PAGE).create({ data });
  made.push(documentId);
  return documentId;
}

const look = (days = 0, by = rule) =>
  checkLinks(cms.get().strapi, daysOn(days), {
    rule: by,
    stopped: new AbortController().signal,
    pauseMs: 0,
  });
const hits = (url: string) => asked.filter((line) => line.endsWith(` ${url}`));

/** What the edit view says about links that no longer answer. */
async function toldOf(documentId: string): Promise<string[]> {
  const { body } = await editor.send('GET', `/checks/page/${documentId}`);
  return (body.findings as { rule: string; message: string }[])
    .filter(({ rule: name }) => name === 'dead-link')
    .map(({ message }) => message);
}

async function taskFor(title: string) {
  const tasks = await editor.list<Task>('/today');
  return tasks.find(({ kind }) => kind === 'links')?.entries?.find(({ name }) => name === title) ?? null;
}

describe('a link to another website', () => {
  it('is not reported any more once its website says nothing of the page', async () => {
    answers['/lost'] = status(404);
    const id = await createPage('Leads to what was gone', `${origin}/lost`, `${origin}/well`);
    await look();
    expect(await toldOf(id)).toHaveLength(1);
    // An address that is not public is not asked.
    answers['/lost'] = status(302, { location: 'http://10.255.255.1/' });
    await look(1);
    expect(await toldOf(id)).toEqual([]);
  });

  it('is reported at once when its page is gone, in the edit view and on the start page', async () => {
    answers['/gone'] = status(404);
    const id = await createPage('Leads to what is gone', `${origin}/gone#section`, `${origin}/there`);
    await look();
    expect(await toldOf(id)).toEqual([
      expect.stringMatching(
        /^The link “Pacing” leads to a page that 127\.0\.0\.1:\d+ does not have any more \(seen on \d+ \w+ \d{4}\)\. Try it: /,
      ),
    ]);
    expect(await taskFor('Leads to what is gone')).toEqual({
      name: 'Leads to what is gone',
      path: `/content-manager/collection-types/${PAGE}/${id}`,
    });
    const blocks = [{ __component: 'blocks.text', body: [] }];
    await cms.get().strapi.documents(PAGE).update({ documentId: id, data: { blocks } });
    expect(await taskFor('Leads to what is gone')).toBeNull();
  });

  it('that only fails is reported if it still fails a day later, until it responds', async () => {
    answers['/moody'] = status(503);
    const id = await createPage('Leads to a bad hour', `${origin}/moody`, `${origin}/good`);
    await look();
    expect(await toldOf(id)).toEqual([]);
    await look(1.01);
    expect(await toldOf(id)).toEqual([expect.stringContaining('which has not answered since')]);
    delete answers['/moody'];
    await look(2.02);
    expect(await toldOf(id)).toEqual([]);
  });

  it('is asked once a day, however many look at the same time', async () => {
    await createPage('Asked once', `${origin}/once`);
    await Promise.all([look(), look(), look()]);
    await look(0.9);
    expect(hits('/once')).toEqual(['HEAD /once']);
    await look(1.01);
    expect(hits('/once')).toHaveLength(2);
  });

  it('is asked like a browser asks when its website refuses a short question', async () => {
    answers['/no-head'] = (request, response) =>
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    answers['/for-people'] = status(403);
    const id = await createPage('Refuses HEAD', `${origin}/no-head`, `${origin}/for-people`);
    await look();
    expect(hits('/no-head')).toEqual(['HEAD /no-head', 'GET /no-head']);
    expect(await toldOf(id)).toEqual([]);
  });

  it('is followed through redirects, and not for ever', async () => {
    answers['/moved'] = status(301, { location: '/moved-to' });
    answers['/moved-to'] = status(410);
    answers['/round'] = status(302, { location: '/round' });
    const id = await createPage('Moved', `${origin}/moved`, `${origin}/round`);
    await look();
    expect(await toldOf(id)).toHaveLength(1);
    expect(hits('/round')).toHaveLength(12);
  });

  it('is one of many to its website, which is asked one thing at a time', async () => {
    await createPage('Many', ...Array.from({ length: 12 }, (_, n) => `${origin}/many/${n}`));
    await look();
    expect(asked.filter((line) => line.includes('/many/'))).toHaveLength(12);
    expect(mostAtOnce).toBe(1);
  });
});

describe('our server is not sent into a network that is not public', () => {
  it('by a number, a name, or another website that leads there', async () => {
    const inner = createServer((_request, response) => response.end('secret'));
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.2', resolve));
    const { port } = inner.address() as AddressInfo;
    let wasAsked = false;
    inner.on('connection', () => {
      wasAsked = true;
    });
    answers['/lure'] = status(302, { location: `http://127.0.0.2:${port}/` });
    const id = await createPage('Lures', `http://127.0.0.2:${port}/`, `${origin}/lure`);
    await look();
    expect(hits('/lure')).toEqual(['HEAD /lure', 'GET /lure']);
    const named = new URL(origin).port;
    await createPage('Named', `http://localhost:${named}/named`);
    await look(0, () => false);
    expect(hits('/named')).toEqual([]);
    expect(wasAsked).toBe(false);
    expect(await toldOf(id)).toEqual([]);
    inner.close();
  });
});

describe('the administrator of the CMS', () => {
  it('has to switch it on', () => {
    expect(startLinkChecker(cms.get().strapi)).toEqual([]);
  });

  it('gets no report while no website responds at all: that is a fault of one’s own network', async () => {
    await cms
      .get()
      .strapi.db.query(CHECKS)
      .updateMany({ where: {}, data: { answeredAt: null } });
    const id = await createPage('No network', `${origin}/a`, `${origin}/b`);
    website.removeAllListeners('request');
    website.on('request', ({ socket }) => socket.destroy());
    await look();
    await look(1.01);
    expect(await toldOf(id)).toEqual([]);
  });
});
