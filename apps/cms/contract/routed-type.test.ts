/**
 * @postgres order, transactions: pages of several tables are read as one site, and redirects
 * are written with the move.
 * @covers src/features/addresses/server/read-places.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { withoutTrace } from './one-more-type.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite } from './website.ts';

const PAGE = 'api::page.page';
/** Of a type that no code names: see packages/schema/src/fixtures/fixtures.ts. */
const NEWS = 'api::news-item.news-item';
const REDIRECT = 'api::redirect.redirect';
const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const cms = provideCms();
provideSiteUrl();
provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const documents = (uid: `api::${string}.${string}`) => cms.get().strapi.documents(uid);
const words = (...children: object[]) => [{ type: 'paragraph', children }];
const linkTo = (url: string) => words({ type: 'link', url, children: [{ type: 'text', text: 'Read on' }] });

async function create(data: object = {}): Promise<{ id: string; path: string }> {
  const address = randomUUID();
  const usual = {
    headline: 'A new lift',
    address,
    teaser: 'It works.',
    story: words({ type: 'text', text: 'It does.' }),
  };
  const { documentId } = await documents(NEWS).create({ data: { ...usual, ...data } });
  return { id: documentId, path: `/test-news/${address}/` };
}

async function publish(data: object = {}) {
  const news = await create(data);
  await documents(NEWS).publish({ documentId: news.id });
  return news;
}

/** Past the document service, as time would do it. */
async function end(id: string) {
  await cms
    .get()
    .strapi.db.query(NEWS)
    .updateMany({ where: { documentId: id }, data: { until: at(-1) } });
}

/** Publishes a page that links to an address. */
async function linkFrom(url: string): Promise<string> {
  const blocks = [{ __component: 'blocks.text', body: linkTo(url) }];
  const data = { title: 'Links there', slug: randomUUID(), summary: 'A page.', blocks };
  const { documentId } = await documents(PAGE).create({ data });
  await documents(PAGE).publish({ documentId });
  return documentId;
}

const redirectsFrom = async (from: string) =>
  (await documents(REDIRECT).findMany({ status: 'published', filters: { from } })).map((redirect) =>
    Reflect.get(redirect, 'to'),
  );

describe('a link to a page of a type that is only defined', () => {
  it('leads there, and to its list', async () => {
    const { path } = await publish();
    await linkFrom(path);
    await linkFrom(`https://pain.example.org${path.toUpperCase()}`);
    await linkFrom('/test-news/#maincontent');
    await expect(linkFrom('/test-news/#no-such-part')).rejects.toThrow(
      'the part “no-such-part” of /test-news/',
    );
    await expect(linkFrom(`${path}#no-such-part`)).rejects.toThrow('the part “no-such-part”');
  });

  it('is refused while that is a draft or is still to come', async () => {
    await expect(linkFrom((await create()).path)).rejects.toThrow(
      'leads to “A new lift”, which is not published',
    );
    const later = await publish({ from: at(1) });
    await expect(linkFrom(later.path)).rejects.toThrow('is not on the website yet');
  });

  it('is fine once that has ended, where its address redirects to the list', async () => {
    const { id, path } = await publish({ until: at(1) });
    await end(id);
    await linkFrom(path);
  });

  it('is refused once that has ended and left nothing at its address, which is said before', () =>
    withoutTrace(async () => {
      const { id, path } = await publish({ until: at(1) });
      await linkFrom(path);
      const { body } = await editor.send('GET', `/checks/news-item/${id}`);
      expect(body.breaksLater).toMatchObject([{ address: path, loses: 'page' }]);
      await end(id);
      await expect(linkFrom(path)).rejects.toThrow('is not on the website any more: its time has ended');
    }));

  it('is asked about before that is moved to a time to come', async () => {
    const { id, path } = await publish();
    await linkFrom(path);
    await documents(NEWS).update({ documentId: id, data: { from: at(1) } });
    const { body } = await editor.send('GET', `/checks/news-item/${id}`);
    expect(body.breaks).toMatchObject([{ address: path, loses: 'page' }]);
  });

  it('is listed where that is used, and asked about before that is taken down', async () => {
    const { id, path } = await publish();
    await linkFrom(path);
    const { body } = await editor.send('GET', `/uses/news-item/${id}`);
    expect(body.uses).toMatchObject([{ title: 'Links there', how: 'links', isPublished: true }]);
    const asked = await editor.send('GET', `/taking-down/news-item?ids=${id}`);
    expect(asked.body.entries).toMatchObject([{ breaks: [{ address: path, loses: 'page' }] }]);
  });
});

describe('the address of such a page', () => {
  it('leaves a redirect when it changes', async () => {
    const { id, path } = await publish();
    const address = randomUUID();
    await documents(NEWS).update({ documentId: id, data: { address } });
    await documents(NEWS).publish({ documentId: id });
    expect(await redirectsFrom(path)).toEqual([`/test-news/${address}/`]);
    await linkFrom(path);
  });

  it('is refused where a page of another type is, and to redirects', async () => {
    const { path } = await publish();
    const folder = { title: 'All news', slug: 'test-news', summary: 'A page.', blocks: [] };
    const parent = await documents(PAGE).create({ data: folder, status: 'published' });
    const below = { ...folder, title: 'Below', slug: path.split('/')[2], parent: parent.documentId };
    const { documentId } = await documents(PAGE).create({ data: below });
    await expect(documents(PAGE).publish({ documentId })).rejects.toThrow(
      `“A new lift” is at ${path} already. Choose another web address and publish again.`,
    );
    await documents(PAGE).delete({ documentId });
    await documents(PAGE).delete({ documentId: parent.documentId });
    const from = { data: { from: path, to: '/' } };
    const redirect = await documents(REDIRECT).create(from);
    await expect(documents(REDIRECT).publish(redirect)).rejects.toThrow('There is a page at /test-news/');
    await documents(REDIRECT).delete(redirect);
  });

  it('may be given to a redirect once its page has ended, which gives way when that comes back', async () => {
    const { id, path } = await publish({ until: at(1) });
    await end(id);
    const from = { data: { from: path, to: '/' } };
    const redirect = await documents(REDIRECT).create(from);
    await documents(REDIRECT).publish(redirect);
    await documents(NEWS).update({ documentId: id, data: { until: at(2) } });
    await documents(NEWS).publish({ documentId: id });
    expect(await redirectsFrom(path)).toEqual([]);
  });
});

describe('the time of such a page', () => {
  it('is refused when it is over, and is a task of the day before it ends', async () => {
    const over = await create({ until: at(-1) });
    await expect(documents(NEWS).publish({ documentId: over.id })).rejects.toThrow(
      'nobody would see the news',
    );
    await publish({ headline: 'Ends tomorrow', until: at(20) });
    const { body } = await editor.send('GET', '/today');
    expect(body).toContainEqual(
      expect.objectContaining({
        kind: 'ending',
        title: 'Ends tomorrow',
        text: expect.stringMatching(/^News · Goes from the website on /),
      }),
    );
  });
});
