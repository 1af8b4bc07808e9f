/**
 * @postgres sql, json, transactions: links are found by searching text inside JSON, and those of before are
 * rewritten in one transaction.
 * @covers src/features/linking/server/find-target.ts
 * @covers src/features/linking/server/turn-over.ts
 * @covers src/features/linking/server/search-parts.ts
 * @covers src/features/addresses/server/site-map/read-targets.ts
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type LinkValue, linksIn } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinkChoice } from '../src/features/linking/shapes.ts';
import { tableOf } from '../src/kernel/references/owners.ts';
import { provideCms } from './cms.ts';
import { ANSWER, headingOf, linksTo, pageOf, provideWriter, withoutListsOfAll } from './content.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite, SITE_URL } from './website.ts';

const cms = provideCms();
provideSiteUrl();
provideWebsite(cms);
withoutListsOfAll(cms, 'blocks.faq-list');
withoutListsOfAll(cms, 'blocks.resources');
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const { documents, draft, publish, edit, publishPage } = provideWriter(cms);
const draftPage = (...blocks: object[]) => draft('page', pageOf('Links', ...blocks));

/** The links in the texts of a page as they are stored. */
async function linksOf(documentId: string, status: 'draft' | 'published' = 'draft') {
  const populate = { blocks: { on: { 'blocks.text': true } } };
  const page = await documents('page').findOne({ documentId, status, populate });
  return linksIn(page?.blocks.map(({ body }: { body: unknown }) => body));
}
const publishQuestion = async (question = 'How long does it take?') => {
  const slug = randomUUID();
  const faq = await publish('faq', { question, slug, answer: ANSWER });
  const list = { __component: 'blocks.faq-list', show: 'chosen', faqs: [faq] };
  return { ...(await publishPage('Questions', list)), faq, slug };
};
const TEXT = {
  name: 'Pain plan.pdf',
  ext: '.pdf',
  mime: 'application/pdf',
  provider: 'local',
  folderPath: '/',
};
async function publishFile(name = `Plan${randomUUID().slice(0, 8)}`) {
  const url = `/uploads/${randomUUID()}.pdf`;
  const stored = { ...TEXT, name: `${name}.pdf`, url, hash: url, size: 1.5 };
  const file = await cms.get().strapi.db.query('plugin::upload.file').create({ data: stored });
  const resource = await publish('resource', { title: name, summary: 'A plan.', file: file.id });
  await publishPage('Files', { __component: 'blocks.resources', show: 'chosen', resources: [resource] });
  const target = { type: 'file', id: String(file.documentId) };
  const [found] = (await choicesFor(name)).filter(({ kind }) => kind === 'file');
  return { resource, target, address: found?.link.url ?? '' };
}
async function choicesFor(query: string, asker = editor): Promise<LinkChoice[]> {
  const { body } = await asker.send('GET', `/linking/choices?query=${encodeURIComponent(query)}`);
  return body.choices as LinkChoice[];
}

describe('an address of this website in a text', () => {
  it('is saved with what it leads to, and as it was written', async () => {
    const { id, path } = await publishPage('Programme', headingOf('Pacing'));
    const { faq, slug, path: list } = await publishQuestion();
    const { target, address } = await publishFile();
    const old = `/${randomUUID()}/`;
    await publish('redirect', { from: old, to: path });
    const page = { type: 'page', id };
    const typed = path.toUpperCase().slice(0, -1);
    const kept: LinkValue[] = [
      { url: path, target: page },
      { url: typed, target: page },
      { url: `${SITE_URL}${path}`, target: page },
      { url: old, target: page },
      { url: `${path}#pacing`, target: { ...page, part: 'pacing' } },
      { url: `${list}#${slug}`, target: { type: 'faq', id: faq } },
      { url: address, target },
    ];
    expect(address).toMatch(/^\/media\//);
    expect(await linksOf(await draftPage(linksTo(...kept.map(({ url }) => url))))).toEqual(kept);
  });

  it('stays on its own where it leads to nothing that is kept: other websites, the home page, what is not there, a search', async () => {
    const urls = ['https://www.nhs.uk/', '/', '/a-to-z/', `/${randomUUID()}/`, '/search/?q=pain', 'tel:999'];
    expect(await linksOf(await draftPage(linksTo(...urls)))).toEqual(urls.map((url) => ({ url })));
  });
});

describe('a link that keeps what it leads to', () => {
  it('is refused while that is not published, by its title, and leads to where it is once it is', async () => {
    const page = pageOf('Still a draft');
    const target = { type: 'page', id: await draft('page', page) };
    const link = { url: '/nowhere/', target };
    const id = await draftPage(linksTo(link));
    await expect(documents('page').publish({ documentId: id })).rejects.toThrow(
      'The link “Read on” leads to “Still a draft”, which is not published.',
    );
    await documents('page').publish({ documentId: target.id });
    await documents('page').publish({ documentId: id });
    expect(await linksOf(id, 'published')).toEqual([link]);
    await edit('page', id, { blocks: [linksTo(link)] });
    expect(await linksOf(id)).toEqual([{ url: `/${page.slug}/`, target }]);
  });

  it('gets the present address of what has moved when it is saved, and is right before, with no redirect', async () => {
    const { id, path } = await publishPage('Moves');
    const link = { url: path, target: { type: 'page', id } };
    const holder = await draftPage(linksTo(link));
    const slug = randomUUID();
    await edit('page', id, { slug });
    await documents('page').publish({ documentId: id });
    const redirects = await documents('redirect').findMany({ status: 'published' });
    const left = redirects.find((redirect) => Reflect.get(redirect, 'from') === path);
    await documents('redirect').delete({ documentId: left?.documentId ?? '' });
    await documents('page').publish({ documentId: holder });
    expect(await linksOf(holder)).toEqual([link]);
    const moved = { ...link, url: `/${slug}/` };
    await edit('page', holder, { blocks: [linksTo(link, { ...link, url: `/${slug.toUpperCase()}` })] });
    expect(await linksOf(holder)).toEqual([moved, { ...moved, url: `/${slug.toUpperCase()}` }]);
  });

  it('counts as a use of it, and is named before that is taken down, whatever address it has', async () => {
    const { id, path } = await publishPage('Goes');
    const holder = await publish('page', pageOf('Leads there', linksTo(path)));
    await edit('page', id, { slug: randomUUID() });
    await documents('page').publish({ documentId: id });
    const uses = (await editor.send('GET', `/uses/page/${id}`)).body.uses;
    expect(uses).toContainEqual(expect.objectContaining({ documentId: holder, how: 'links', place: 'Text' }));
    const { body } = await editor.send('GET', `/taking-down/page?ids=${id}`);
    expect(body.entries).toMatchObject([
      {
        breaks: [
          { loses: 'page', uses: expect.arrayContaining([expect.objectContaining({ documentId: holder })]) },
        ],
      },
    ]);
  });

  it('is restored with an earlier version', async () => {
    const { id, path } = await publishPage('Is kept');
    const holder = await publish('page', pageOf('Has versions', linksTo(path)));
    await edit('page', holder, { blocks: [] });
    await documents('page').publish({ documentId: holder });
    const { versions } = (await editor.send('GET', `/history/page/${holder}`)).body;
    const { ref } = (versions as { ref: string }[]).at(-1) ?? { ref: '' };
    await editor.send('POST', `/history/page/${holder}/restore`, { version: ref });
    expect(await linksOf(holder)).toEqual([{ url: path, target: { type: 'page', id } }]);
  });
});

describe('texts of an earlier version', () => {
  const { turnOver, turnOverOnce } = createRequire(import.meta.url)(
    path.resolve(import.meta.dirname, '../dist/src/features/linking/server/turn-over.js'),
  );

  it('keep what they lead to from the first start on: nothing is edited or published, and what was signed off stays so', async () => {
    const { id, path } = await publishPage('Is led to');
    const holder = await publish('page', pageOf('Of before', linksTo('/a-to-z/', path.slice(0, -1))));
    await asBefore();
    const read = async () => ({
      draft: (await documents('page').findOne({ documentId: holder }))?.updatedAt,
      published: (await documents('page').findOne({ documentId: holder, status: 'published' }))?.updatedAt,
      log: await cms.get().strapi.db.query('api::publication.publication-log-entry').count(),
      fingerprint: (await editor.send('GET', `/approval/page/${holder}`)).body.fingerprint,
    });
    const before = await read();
    const { addresses, targets } = await turnOver(cms.get().strapi);
    expect(targets).toBeGreaterThan(0);
    expect(addresses).toBeGreaterThan(targets);
    const links = [{ url: '/a-to-z/' }, { url: path.slice(0, -1), target: { type: 'page', id } }];
    expect(await linksOf(holder)).toEqual(links);
    expect(await linksOf(holder, 'published')).toEqual(links);
    expect(await read()).toEqual(before);
    expect((await turnOver(cms.get().strapi)).targets).toBe(0);
  });

  it('wait for a start that finds a home page: without one no address leads to an entry', async () => {
    const { strapi } = cms.get();
    const { id, path } = await publishPage('Waits for a home page');
    const holder = await publish('page', pageOf('Of before a home page', linksTo(path)));
    await asBefore();
    await strapi.store({ type: 'core', name: 'linking' }).delete({ key: 'turned-over' });
    const name = tableOf(strapi, 'api::site-setting.site-setting', 'homePage');
    const named: object[] = await strapi.db.connection(name);
    await strapi.db.connection(name).delete();
    await turnOverOnce(strapi);
    expect(await linksOf(holder)).toEqual([{ url: path }]);
    await strapi.db.connection(name).insert(named);
    await turnOverOnce(strapi);
    expect(await linksOf(holder)).toEqual([{ url: path, target: { type: 'page', id } }]);
  });

  /** All texts of blocks as an earlier version wrote them. */
  async function asBefore() {
    const query = cms.get().strapi.db.query('blocks.text');
    for (const { id, body } of (await query.findMany({})) as { id: number; body: unknown }[]) {
      const bare = JSON.parse(JSON.stringify(body), (name, value) => (name === 'target' ? undefined : value));
      await query.update({ where: { id }, data: { body: bare } });
    }
  }
});

describe('what a link can lead to', () => {
  it('is found by letters of a title: pages, drafts of them, parts, questions, resources and files', async () => {
    const word = `Zx${randomUUID().slice(0, 8)}`;
    const { id, path } = await publishPage(`${word} programme`, headingOf(`Pacing by ${word}`));
    const draft = await documents('page').create({ data: pageOf(`${word} plan`) });
    const { faq, slug, path: list } = await publishQuestion(`What is ${word}?`);
    const { resource, target, address } = await publishFile(word);
    const found = await choicesFor(`${word.toLowerCase()} p`);
    expect(found.map(({ kind, title }) => [kind, title])).toEqual([
      ['page', `${word} programme`],
      ['page', `${word} plan`],
      ['part', `Pacing by ${word}`],
    ]);
    expect(await choicesFor(word.slice(0, 5))).toEqual([
      {
        kind: 'page',
        title: `${word} programme`,
        where: path,
        link: { url: path, target: { type: 'page', id } },
      },
      {
        kind: 'page',
        title: `${word} plan`,
        where: `Draft: /${draft.slug}/`,
        link: { url: `/${draft.slug}/`, target: { type: 'page', id: draft.documentId } },
      },
      {
        kind: 'question',
        title: `What is ${word}?`,
        where: `${list}#${slug}`,
        link: { url: `${list}#${slug}`, target: { type: 'faq', id: faq } },
      },
      {
        kind: 'resource',
        title: word,
        where: address,
        link: { url: address, target: { type: 'resource', id: resource } },
      },
      {
        kind: 'part',
        title: `Pacing by ${word}`,
        where: `${word} programme`,
        link: {
          url: `${path}#pacing-by-${word.toLowerCase()}`,
          target: { type: 'page', id, part: `pacing-by-${word.toLowerCase()}` },
        },
      },
      { kind: 'file', title: `${word}.pdf`, where: address, link: { url: address, target } },
    ]);
    expect(await choicesFor(`by ${word}`)).toMatchObject([{ kind: 'part', title: `Pacing by ${word}` }]);
    expect((await editor.send('GET', `/linking/parts/page/${id}`)).body.parts).toEqual([
      { title: `Pacing by ${word}`, part: `pacing-by-${word.toLowerCase()}` },
    ]);
  });

  it('is said of an address of this website, and of what a link keeps', async () => {
    const { id, path } = await publishPage('Rehabilitation', headingOf('Getting ready'));
    const meant = async (query: string) =>
      (await editor.send('GET', `/linking/choices?query=${encodeURIComponent(query)}`)).body;
    expect(await meant(`${SITE_URL}${path}#getting-ready`)).toEqual({
      choices: [],
      meant: { title: 'Rehabilitation → Getting ready', where: `${path}#getting-ready`, isThere: true },
    });
    expect(await meant('/a-to-z/')).toEqual({
      choices: [],
      meant: { title: '/a-to-z/', where: '/a-to-z/', isThere: true },
    });
    expect(await meant('/lost-for-ever/')).toMatchObject({ meant: { isThere: false } });
    expect(await meant('https://www.nhs.uk/')).toEqual({ choices: [], meant: null });
    const kept = await editor.send('GET', `/linking/choices?query=/old/&type=page&id=${id}`);
    expect(kept.body.meant).toEqual({ title: 'Rehabilitation', where: path, isThere: true });
    const gone = await editor.send('GET', '/linking/choices?query=/old/&type=page&id=gone');
    expect(gone.body.meant).toEqual({ title: '/old/', where: '/old/', isThere: false });
  });

  it('is nothing that the asker may not read', async () => {
    const word = `Zy${randomUUID().slice(0, 8)}`;
    await publishPage(word);
    await publishFile(`${word} file`);
    const reader = await Staff.add(cms.get(), 'strapi-author');
    const role = await cms
      .get()
      .strapi.db.query('admin::role')
      .findOne({ where: { code: 'strapi-author' } });
    const permissions = cms.get().strapi.db.query('admin::permission');
    const where = {
      role: role.id,
      action: 'plugin::content-manager.explorer.read',
      subject: 'api::page.page',
    };
    const [right] = await permissions.findMany({ where });
    await permissions.update({ where: { id: right.id }, data: { subject: 'api::gone.gone' } });
    const kinds = (await choicesFor(word, reader)).map(({ kind }) => kind);
    await permissions.update({ where: { id: right.id }, data: { subject: 'api::page.page' } });
    expect(kinds).toEqual(['resource', 'file']);
    expect((await fetch(`${cms.get().url}/linking/choices?query=a`)).status).toBe(401);
  });
});
