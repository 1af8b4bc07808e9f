/**
 * @postgres sql, json: links are found by searching text inside JSON, and held against what raw joins say.
 * @covers src/features/usage/server/find-broken.ts
 * @covers src/features/usage/server/lost-words.ts
 */

import { randomUUID } from 'node:crypto';
import { mediaPath } from '@pain/checks/site';
import type { Media } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrokenLink, Consequences } from '../src/features/usage/shapes.ts';
import { provideCms } from './cms.ts';
import { ANSWER, headingOf, linksTo, provideWriter, withoutListsOfAll } from './content.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite, withBooklet } from './website.ts';

const cms = provideCms();
provideSiteUrl();
const website = provideWebsite(cms);
withoutListsOfAll(cms, 'blocks.faq-list');
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const { documents, draft, publish, edit, publishPage } = provideWriter(cms);
const publishLink = async (url: string, title = 'Links there') => (await publishPage(title, linksTo(url))).id;

/** A link of which nothing but its address is kept. */
const byAddress = (address: string) => ({ __component: 'blocks.action-link', text: 'Read on', address });

/** What publishing a draft breaks, as its checks say. */
async function breaksOf(type: string, documentId: string): Promise<BrokenLink[]> {
  const { body } = await editor.send('GET', `/checks/${type}/${documentId}`);
  expect(body.findings).not.toContainEqual(expect.objectContaining({ level: 'block' }));
  return body.breaks as BrokenLink[];
}
/** What taking it down breaks. */
async function breaksWithout(type: string, ...ids: string[]): Promise<BrokenLink[]> {
  const { body } = await editor.send('GET', `/taking-down/${type}?ids=${ids.join(',')}`);
  return (body.entries as Consequences[]).flatMap(({ breaks }) => breaks);
}

describe('what publishing breaks elsewhere is said before:', () => {
  it('a link to a part that a page loses, with the entry that holds it and the way there', async () => {
    const { id, path } = await publishPage('Times', headingOf('When to call'), headingOf('Parking'));
    const holder = await publishLink(`${path}#when-to-call`, 'Calls');
    await publishLink(`${path}#parking`);
    expect(await breaksOf('page', id)).toEqual([]);
    await edit('page', id, { blocks: [headingOf('Opening times'), headingOf('Parking')] });
    expect(await breaksOf('page', id)).toMatchObject([
      {
        address: `${path}#when-to-call`,
        loses: 'part',
        uses: [{ kind: 'Page', title: 'Calls', place: 'Text', path: expect.stringContaining(holder) }],
      },
    ]);
    await edit('page', holder, { blocks: [] });
    expect(await breaksOf('page', id)).toHaveLength(1);
    await documents('page').publish({ documentId: holder });
    expect(await breaksOf('page', id)).toEqual([]);
  });

  it('a link by address to a question that gets another one, and any to a question that its page no longer shows', async () => {
    const slug = randomUUID();
    const faq = await publish('faq', { question: 'Why?', slug, answer: ANSWER, topic: `Topic ${slug}` });
    const list = { __component: 'blocks.faq-list', show: 'chosen', faqs: [faq] };
    const { id, path } = await publishPage('Questions', list);
    await publishLink(`${path}#${slug}`);
    const lost = [{ address: `${path}#${slug}`, loses: 'part', uses: [{ title: 'Links there' }] }];
    await edit('faq', faq, { slug: randomUUID() });
    expect(await breaksOf('faq', faq)).toEqual([]);
    const byIts = await publishPage('Links by address', byAddress(`${path}#${slug}`));
    expect(await breaksOf('faq', faq)).toMatchObject([{ uses: [{ title: 'Links by address' }] }]);
    await documents('page').delete({ documentId: byIts.id });
    await edit('faq', faq, { slug });
    expect(await breaksOf('faq', faq)).toEqual([]);
    await edit('page', id, { blocks: [headingOf('Elsewhere')] });
    expect(await breaksOf('page', id)).toMatchObject(lost);
    expect(await breaksWithout('faq', faq)).toMatchObject(lost);
  });

  it('a link to a file by the name of what shows it', async () => {
    const { resource, address } = await publishFile('Pain plan');
    await publishLink(address);
    await edit('resource', resource, { title: 'Plan for pain' });
    expect(await breaksOf('resource', resource)).toEqual([]);
    await publishPage('Links by address', byAddress(address));
    const lost = (...titles: string[]) => [
      { address, loses: 'file', uses: titles.map((title) => ({ title })) },
    ];
    expect(await breaksOf('resource', resource)).toMatchObject(lost('Links by address'));
    expect(await breaksWithout('resource', resource)).toMatchObject(lost('Links there', 'Links by address'));
  });

  it('a link to an old address whose redirect leaves from elsewhere', async () => {
    const from = `/${randomUUID()}/`;
    const redirect = await publish('redirect', { title: from, from, to: '/' });
    await publishLink(from);
    await edit('redirect', redirect, { from: `/${randomUUID()}/` });
    const lost = [{ address: from, loses: 'page', uses: [{ title: 'Links there' }] }];
    expect(await breaksOf('redirect', redirect)).toMatchObject(lost);
    expect(await breaksWithout('redirect', redirect)).toMatchObject(lost);
  });

  it('a link to a part of the home page when another page becomes it', async () => {
    const { settings, home } = website.get();
    const parts = await publishPage('Has a part', headingOf('A part of home'));
    const choose = async (homePage: string) => {
      await edit('site-setting', settings, { homePage });
      return breaksOf('site-setting', settings);
    };
    expect(await choose(parts.id)).toEqual([]);
    await documents('site-setting').publish({ documentId: settings });
    await publishLink('/#a-part-of-home');
    expect(await choose(home)).toMatchObject([{ address: '/#a-part-of-home', loses: 'part' }]);
    await documents('site-setting').publish({ documentId: settings });
  });

  it('a link to a part of the booklet, by the page that has it there', async () => {
    const { id } = await publishPage('In the booklet', headingOf('Whom to call'));
    const address = '/booklet/#chapter-1-whom-to-call';
    await withBooklet(cms.get(), [id], async () => {
      await publishLink(address);
      await edit('page', id, { blocks: [] });
      expect(await breaksOf('page', id)).toMatchObject([{ address, loses: 'part' }]);
    });
  });

  it('a link to a letter that no page begins with any more', async () => {
    const { id } = await publishPage('Ýoga');
    await publishLink('/a-to-z/#letter-y');
    await edit('page', id, { title: 'Gentle yoga' });
    expect(await breaksOf('page', id)).toMatchObject([{ address: '/a-to-z/#letter-y', loses: 'part' }]);
  });

  it('and nothing of a page that moves, whose old address redirects, and nothing of a first publication', async () => {
    const { id, path } = await publishPage('Moves', headingOf('Stays'));
    await publishLink(path);
    await publishLink(`${path}#stays`);
    await edit('page', id, { slug: randomUUID() });
    expect(await breaksOf('page', id)).toEqual([]);
    const data = { title: 'New', slug: randomUUID(), summary: 'A page.', blocks: [] };
    expect(await breaksOf('page', await draft('page', data))).toEqual([]);
  });
});

describe('what taking down breaks elsewhere is said before:', () => {
  it('links to a page, to its parts, and by way of an old address', async () => {
    const { id, path } = await publishPage('Goes', headingOf('A part'));
    const old = `/${randomUUID()}/`;
    await publish('redirect', { title: old, from: old, to: path });
    await publish('redirect', { title: 'Asks', from: `${path}?tab=2`, to: '/' });
    await publishLink(path, 'To the page');
    await publishLink(`${path}#a-part`, 'To the part');
    await publishLink(old, 'To the old address');
    const breaks = await breaksWithout('page', id);
    const titles = breaks.map(({ address, loses, uses }) => [
      address,
      [loses, ...uses.map(({ title }) => title)],
    ]);
    expect(Object.fromEntries(titles)).toEqual({
      [path]: ['page', 'To the page', 'To the old address', old],
      [`${path}#a-part`]: ['page', 'To the part'],
    });
  });

  it('a link to related pages where the last one goes', async () => {
    const parent = (await publishPage('Parent')).id;
    const slug = randomUUID();
    const publishChild = (fields: object) =>
      publish('page', {
        title: 'Child',
        slug: randomUUID(),
        summary: 'A page.',
        blocks: [],
        parent,
        ...fields,
      });
    await publishChild({ slug });
    const last = await publishChild({});
    await publishLink(`/${(await documents('page').findOne({ documentId: parent }))?.slug}/${slug}/#related`);
    expect(await breaksWithout('page', last)).toMatchObject([
      { loses: 'part', uses: [{ title: 'Links there' }] },
    ]);
  });

  it('also when that is planned, in the checks of the entry', async () => {
    const { id, path } = await publishPage('Goes later');
    await publishLink(path);
    const ask = async () => (await editor.send('GET', `/checks/page/${id}`)).body.breaksLater;
    expect(await ask()).toEqual([]);
    await edit('page', id, { unpublishAt: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await ask()).toMatchObject([{ address: path, loses: 'page', uses: [{ title: 'Links there' }] }]);
    await documents('page').delete({ documentId: id });
  });

  it('but for what goes with it', async () => {
    const { id, path } = await publishPage('Goes with another');
    const other = await publishLink(path);
    expect(await breaksWithout('page', id)).toHaveLength(1);
    expect(await breaksWithout('page', id, other)).toEqual([]);
  });
});

describe('publishing what breaks links elsewhere', () => {
  const ASKING = 'x-asks-before-breaking';
  const loseThePart = async () => {
    const { id, path } = await publishPage('Loses a part', headingOf('Lost'));
    await publishLink(`${path}#lost`);
    const summary = 'Saved with the publishing.';
    const address = `/content-manager/collection-types/api::page.page/${id}/actions/publish`;
    const send = (asking: string | null) =>
      editor.send('POST', address, { summary, blocks: [] }, asking === null ? {} : { [ASKING]: asking });
    const read = () => documents('page').findOne({ documentId: id });
    return { id, path, send, summary, read };
  };

  it('is asked about first, with the links, and changes nothing until that is answered', async () => {
    const { path, send, summary, read } = await loseThePart();
    const asked = await send('first');
    expect(asked.status).toBe(400);
    expect(asked.message).toBe(`Nothing was changed. Links to ${path}#lost would lead nowhere.`);
    expect(asked.body).toMatchObject({
      error: { name: 'ValidationError', details: { breaks: [{ address: `${path}#lost`, loses: 'part' }] } },
    });
    expect(await read()).toMatchObject({ summary: 'A page.' });
    expect((await send('answered')).status).toBe(200);
    expect(await read()).toMatchObject({ summary });
  });

  it('is not held up where nobody is asked, as the website keeps nothing back for it', async () => {
    const { send } = await loseThePart();
    expect((await send(null)).status).toBe(200);
    const { id } = await loseThePart();
    await edit('page', id, { blocks: [] });
    await documents('page').publish({ documentId: id });
    expect(await documents('page').findOne({ documentId: id, status: 'published' })).not.toBeNull();
  });

  it('is asked about as well before it is approved', async () => {
    const { id } = await loseThePart();
    await edit('page', id, { blocks: [] });
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    const path = `/approval/page/${id}`;
    const { fingerprint } = (await contributor.send('GET', path)).body;
    expect((await contributor.send('POST', `${path}/ask`, { fingerprint, note: '' })).status).toBe(200);
    const approve = (asking: string) =>
      editor.send('POST', `${path}/approve`, { fingerprint }, { [ASKING]: asking });
    expect((await approve('first')).body).toMatchObject({
      error: { details: { breaks: [{ loses: 'part' }] } },
    });
    expect((await approve('answered')).status).toBe(200);
  });
});

const FILE = { name: 'plan.pdf', ext: '.pdf', mime: 'application/pdf', size: 1.5, width: null, height: null };

/** A file that a page shows by way of a resource. */
async function publishFile(title: string): Promise<{ resource: string; address: string }> {
  const url = `/uploads/${randomUUID()}.pdf`;
  const data = { ...FILE, url, hash: url, alternativeText: null, provider: 'local', folderPath: '/' };
  const { id, documentId } = await cms.get().strapi.db.query('plugin::upload.file').create({ data });
  const resource = await publish('resource', { title, summary: 'A plan.', file: id });
  await publishPage('Lists it', {
    __component: 'blocks.resources',
    show: 'chosen',
    resources: [resource],
  });
  const { name: _name, ext: extension, size: kilobytes, ...rest } = FILE;
  const media: Media = {
    type: 'file',
    id: documentId,
    url,
    name: title,
    extension,
    kilobytes,
    alt: null,
    caption: null,
    ...rest,
  };
  return { resource, address: mediaPath(media) };
}
