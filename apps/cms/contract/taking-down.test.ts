/**
 * @postgres transactions, order: when one of many entries must stay, all are rolled back.
 * @covers src/features/usage/server/refuse-taking-down.ts
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const PAGE = 'api::page.page';
const SETTINGS = 'api::site-setting.site-setting';
const cms = provideCms();
const website = provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});
/** The compiled one runs inside the Strapi that the tests boot. */
const { carryOutDue } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/features/workflow/server/scheduling/scheduler.js'),
);

const pages = () => cms.get().strapi.documents(PAGE);
const settings = () => cms.get().strapi.documents(SETTINGS);
const createPage = async (title: string, data: object = {}): Promise<string> => {
  const fields = { title, slug: randomUUID(), summary: 'A page.', blocks: [], ...data };
  return (await pages().create({ data: fields })).documentId;
};
const publishPage = async (title: string, data: object = {}): Promise<string> => {
  const documentId = await createPage(title, data);
  await pages().publish({ documentId });
  return documentId;
};
const isLive = async (documentId: string) =>
  (await pages().findOne({ documentId, status: 'published' })) !== null;
const ask = (type: string, ...ids: string[]) =>
  editor.send('GET', `/taking-down/${type}?ids=${ids.join(',')}`);
const actUpon = (action: string, ...documentIds: string[]) =>
  editor.send('POST', `/content-manager/collection-types/${PAGE}/actions/${action}`, { documentIds });

describe('what results from taking down several entries', () => {
  it('is listed for each: who uses it, except for what is taken down with it', async () => {
    const faq = await createFaq(cms.get(), { question: 'Who loses me?', slug: randomUUID() });
    const lonely = await createFaq(cms.get(), { question: 'Who would miss me?', slug: randomUUID() });
    for (const documentId of [faq, lonely])
      await cms.get().strapi.documents('api::faq.faq').publish({ documentId });
    const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs: [faq] }];
    await publishPage('Loses it', { blocks });
    const { body } = await ask('faq', faq, lonely);
    expect(body.entries).toMatchObject([
      {
        documentId: faq,
        title: 'Who loses me?',
        uses: [{ title: 'Loses it', isPublished: true }],
        need: null,
      },
      { documentId: lonely, title: 'Who would miss me?', uses: [], need: null },
    ]);

    const parent = await publishPage('Above');
    const child = await publishPage('Below', { parent });
    expect((await ask('page', parent)).body.entries).toMatchObject([{ uses: [{ title: 'Below' }] }]);
    expect((await ask('page', parent, child)).body.entries).toMatchObject([{ uses: [] }, { uses: [] }]);
  });

  it('is another address for each page below it, which it then has', async () => {
    const publishAt = (slug: string, parent?: string) => publishPage(slug, { slug, parent });
    const top = await publishAt('td-a');
    const middle = await publishAt('td-b', top);
    await publishAt('td-c', middle);
    expect((await ask('page', top)).body.entries).toMatchObject([
      {
        moves: [
          { title: 'td-b', from: '/td-a/td-b/', to: '/td-b/' },
          { title: 'td-c', from: '/td-a/td-b/td-c/', to: '/td-b/td-c/' },
        ],
      },
    ]);
    await pages().unpublish({ documentId: top });
    const redirects = await cms
      .get()
      .strapi.documents('api::redirect.redirect')
      .findMany({
        status: 'published',
        filters: { from: { $startsWith: '/td-a' } },
        sort: 'from:asc',
      });
    expect(redirects).toMatchObject([
      { from: '/td-a/td-b/', to: '/td-b/' },
      { from: '/td-a/td-b/td-c/', to: '/td-b/td-c/' },
    ]);
  });

  it('is nothing for a draft, and nothing is said of what is gone', async () => {
    const documentId = await createPage('Only a draft');
    expect((await ask('page', documentId, 'gone')).body.entries).toEqual([
      { documentId, title: 'Only a draft', uses: [], breaks: [], pages: [], moves: [], need: null },
    ]);
  });

  it('is for staff, and for entries that are named', async () => {
    expect((await fetch(`${cms.get().url}/taking-down/page?ids=x`)).status).toBe(401);
    expect((await editor.send('GET', '/taking-down/secret?ids=x')).status).toBe(404);
    expect((await editor.send('GET', '/taking-down/page')).status).toBe(400);
    expect((await ask('page', ...Array<string>(101).fill('x'))).status).toBe(400);
  });
});

describe('what the website cannot be made without', () => {
  const NEED =
    'This page is chosen under “Home page” in “Site settings”, and the website cannot be made without it. Choose another page there and publish that first.';

  it('is shown before, with what to do instead', async () => {
    const { home, settings: documentId } = website.get();
    expect((await ask('page', home)).body.entries).toMatchObject([{ need: NEED }]);
    expect((await ask('site-setting', documentId)).body.entries).toMatchObject([
      { need: expect.stringContaining('“Site settings” is on every page') },
    ]);
  });

  it('is a home page, which is neither unpublished nor deleted', async () => {
    const documentId = website.get().home;
    await expect(pages().unpublish({ documentId })).rejects.toThrow(`Nothing was taken down. ${NEED}`);
    await expect(pages().delete({ documentId })).rejects.toThrow(`Nothing was taken down. ${NEED}`);
    expect(await isLive(documentId)).toBe(true);
  });

  it('is the site settings, which are neither unpublished nor deleted', async () => {
    const documentId = website.get().settings;
    await expect(settings().unpublish({ documentId })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ApplicationError: Nothing was taken down. “Site settings” is on every page, and the website cannot be made without it. Correct it and publish it instead.]`,
    );
    await expect(settings().delete({ documentId })).rejects.toThrow('Nothing was taken down.');
    expect(await settings().findOne({ documentId, status: 'published' })).not.toBeNull();
  });

  it.each(['bulkUnpublish', 'bulkDelete'])('keeps all others of %s where they are, too', async (action) => {
    const others = await Promise.all([publishPage('One of many'), publishPage('Another of many')]);
    const refused = await actUpon(action, website.get().home, ...others);
    expect(refused.status).toBe(400);
    expect(refused.message).toBe(`Nothing was taken down. ${NEED}`);
    expect(await Promise.all(others.map(isLive))).toEqual([true, true]);
    expect((await actUpon(action, ...others)).status).toBe(200);
    expect(await Promise.all(others.map(isLive))).toEqual([false, false]);
  });

  it('is not taken down by schedule: it is tried once, and staff learn why', async () => {
    const { strapi } = cms.get();
    const documentId = website.get().home;
    const where = { documentId, publishedAt: null };
    await strapi.db.query(PAGE).updateMany({ where, data: { unpublishAt: '2026-07-01T08:00:00.000Z' } });
    await carryOutDue(strapi, new Date());
    await carryOutDue(strapi, new Date());
    expect(await isLive(documentId)).toBe(true);
    expect((await strapi.db.query(PAGE).findOne({ where })).unpublishAt).toBeNull();
    const missed = strapi.db.query('api::scheduling.missed-schedule');
    const told = await missed.findMany({ where: { targetId: documentId } });
    expect(told).toMatchObject([{ gaveUp: true, attempts: 1, action: 'unpublish' }]);
    expect(told[0].problem).toContain(NEED);
    await missed.deleteMany({ where: { targetId: documentId } });
  });

  it('is not planned to go: the plan is refused when it is saved', async () => {
    const { home, settings: documentId } = website.get();
    const unpublishAt = new Date(Date.now() + 86_400_000).toISOString();
    await expect(pages().update({ documentId: home, data: { unpublishAt } })).rejects.toThrow(
      `Clear “Unpublish on” and save again. ${NEED}`,
    );
    await expect(settings().update({ documentId, data: { unpublishAt } })).rejects.toThrow(
      'Clear “Unpublish on” and save again. “Site settings” is on every page',
    );
    const another = await publishPage('May go');
    await pages().update({ documentId: another, data: { unpublishAt } });
    expect(await pages().findOne({ documentId: another })).toMatchObject({ unpublishAt });
  });

  it('is not published with a plan to go, either', async () => {
    const { strapi } = cms.get();
    const documentId = website.get().home;
    const where = { documentId, publishedAt: null };
    const unpublishAt = new Date(Date.now() + 86_400_000).toISOString();
    await strapi.db.query(PAGE).updateMany({ where, data: { unpublishAt } });
    await expect(pages().publish({ documentId })).rejects.toThrow('Clear “Unpublish on”');
    await strapi.db.query(PAGE).updateMany({ where, data: { unpublishAt: null } });
  });

  it('may go once another page is chosen instead', async () => {
    const { home, settings: documentId } = website.get();
    const chooseHome = async (homePage: string) => {
      await settings().update({ documentId, data: { homePage } });
      await settings().publish({ documentId });
    };
    const other = await publishPage('Home for a while');
    await chooseHome(other);
    await expect(pages().unpublish({ documentId: other })).rejects.toThrow('Nothing was taken down.');
    await chooseHome(home);
    await pages().unpublish({ documentId: other });
    expect(await isLive(other)).toBe(false);
  });
});
