/**
 * @postgres transactions, json: a refused publish rolls back the save, and a megabyte of
 * emoji is stored as JSON.
 * @covers src/features/publication/server/before-publishing.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite, SITE_URL } from './website.ts';

const cms = provideCms();
let editor: Staff;
provideSiteUrl();
/** Without settings no page has its address. */
provideWebsite(cms);
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const COLLECTION = '/content-manager/collection-types/api::page.page';
const pages = () => cms.get().strapi.documents('api::page.page');
const text = (...children: object[]) => ({
  __component: 'blocks.text',
  body: [{ type: 'paragraph', children }],
});
const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'Sleep well' }] });
const createPage = async (blocks: object[], title = 'A page') => {
  const data = { title, slug: randomUUID(), summary: 'A page.', blocks };
  return (await pages().create({ data })).documentId;
};
const addPicture = (alternativeText: string | null) => {
  const file = { name: 'x.png', url: '/x.png', hash: 'x', ext: '.png', mime: 'image/png', size: 1.5 };
  const data = { ...file, alternativeText, provider: 'local', folderPath: '/' };
  return cms.get().strapi.db.query('plugin::upload.file').create({ data });
};
const image = async (decorative = false) => ({
  __component: 'blocks.image',
  image: (await addPicture(null)).id,
  decorative,
});

describe('the checks of an entry', () => {
  it('tell what is wrong with the saved draft, and what could be plainer, block by block', async () => {
    const url = 'https://www.nhs.uk/';
    const more = { type: 'link', url, children: [{ type: 'text', text: 'click here' }] };
    const id = await createPage([text(more), await image()]);
    const { body } = await editor.send('GET', `/checks/page/${id}`);
    expect(body.findings).toMatchObject([
      {
        level: 'block',
        rule: 'alternative',
        path: ['blocks', 1, 'image'],
        block: { index: 1, label: 'Picture' },
      },
      { level: 'warn', rule: 'link-text', path: ['blocks', 0, 'body'], excerpt: 'click here' },
    ]);
  });

  it('take a megabyte of text with emoji, which is saved and published as it is', async () => {
    const words = 'Pain 🙂 '.repeat(1000);
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: words }] };
    const body = Array.from({ length: 105 }, () => paragraph);
    const id = await createPage([], 'A megabyte');
    const blocks = [{ __component: 'blocks.text', body }];
    expect((await editor.send('PUT', `${COLLECTION}/${id}`, { blocks })).status).toBe(200);
    expect((await editor.send('GET', `/checks/page/${id}`)).status).toBe(200);
    expect((await editor.send('POST', `${COLLECTION}/${id}/actions/publish`, {})).status).toBe(200);
    const populate = { blocks: { on: { 'blocks.text': true } } };
    const live = await pages().findOne({ documentId: id, status: 'published', populate });
    expect(live).toMatchObject({ blocks: [{ body }] });
    await pages().delete({ documentId: id });
  });

  it('are for staff who may read it', async () => {
    expect((await fetch(`${cms.get().url}/checks/page/x`)).status).toBe(401);
    expect((await editor.send('GET', '/checks/secret/x')).status).toBe(404);
    expect((await editor.send('GET', '/checks/page/gone')).status).toBe(404);
  });
});

describe('publishing an entry with a fault', () => {
  it('is refused in the admin, with each field to put right, and saving is not', async () => {
    const id = await createPage([await image()]);
    const saved = await editor.send('PUT', `${COLLECTION}/${id}`, { summary: 'Saved nevertheless.' });
    expect(saved.status).toBe(200);
    const refused = await editor.send('POST', `${COLLECTION}/${id}/actions/publish`, {});
    expect(refused.status).toBe(400);
    expect(refused.message).toMatchInlineSnapshot(
      `"It was not published. Put this right first: Block 1 (Picture): People who cannot see the picture “x.png” learn nothing from it. Click the pencil on it and write its alternative text, or choose Yes for “Decorative” if it gives no information."`,
    );
    expect(refused.body).toMatchObject({
      error: { details: { errors: [{ path: ['blocks', 0, 'image'] }] } },
    });
    expect(await pages().findOne({ documentId: id, status: 'published' })).toBeNull();
  });

  it('is refused to the API and to commands, also when it is created or changed at once', async () => {
    const id = await createPage([await image()]);
    await expect(pages().publish({ documentId: id })).rejects.toThrow('cannot see the picture');
    const data = { title: 'At once', slug: randomUUID(), summary: 'A page.', blocks: [await image()] };
    await expect(pages().create({ data, status: 'published' })).rejects.toThrow('cannot see the picture');
    expect(await pages().findFirst({ filters: { title: 'At once' } })).toBeNull();
    const update = { documentId: id, data: { summary: 'Changed.' }, status: 'published' };
    await expect(pages().update(update)).rejects.toThrow('cannot see the picture');
    expect(await pages().findOne({ documentId: id })).toMatchObject({ summary: 'A page.' });
  });

  it('is possible once the picture is decorative or has words', async () => {
    const id = await createPage([await image(true)]);
    await pages().publish({ documentId: id });
    expect(await pages().findOne({ documentId: id, status: 'published' })).not.toBeNull();
  });

  it('is refused while a link leads to a page that is not published', async () => {
    const draft = await createPage([], 'Sleep');
    const id = await createPage([
      { __component: 'blocks.action-link', text: 'Sleep well', page: draft },
      text(link('https://www.nhs.uk/')),
    ]);
    await expect(pages().publish({ documentId: id })).rejects.toThrow(
      'leads to “Sleep”, which is not published',
    );
    await pages().publish({ documentId: draft });
    await pages().publish({ documentId: id });
  });

  it('is refused while a link that was copied from the address bar leads to such a page', async () => {
    const slug = randomUUID();
    const data = { title: 'Pacing', slug, summary: 'A page.', blocks: [] };
    const { documentId } = await pages().create({ data });
    const id = await createPage([text(link(`${SITE_URL}/${slug}/`))]);
    await expect(pages().publish({ documentId: id })).rejects.toThrow(
      'leads to “Pacing”, which is not published',
    );
    await pages().publish({ documentId });
    await pages().publish({ documentId: id });
  });

  it('is possible with a link that is typed nearly as the address of a page, which the website takes for it', async () => {
    const slug = randomUUID();
    const typed = [
      `/${slug.toUpperCase()}/`,
      `/${slug}//`,
      `/${slug}.html`,
      `${SITE_URL}/${slug.toUpperCase()}`,
    ];
    const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: 'Parking' }] };
    const blocks = [{ __component: 'blocks.text', body: [heading] }];
    const draft = await pages().create({
      data: { title: 'Nearly', slug, summary: 'A page.', blocks },
    });
    const id = await createPage(typed.map((address) => text(link(address))));
    await expect(pages().publish({ documentId: id })).rejects.toThrow('leads to “Nearly”, which is not');
    await pages().publish({ documentId: draft.documentId });
    await pages().publish({ documentId: id });
    const uses = (await editor.send('GET', `/uses/page/${draft.documentId}`)).body.uses;
    expect(uses).toMatchObject([{ documentId: id, how: 'links' }]);
    const wrong = await createPage([text(link(`/${slug.toUpperCase()}#parked`))]);
    await expect(pages().publish({ documentId: wrong })).rejects.toThrow('the part “parked” of');
    await pages().publish({ documentId: await createPage([text(link(`/${slug.toUpperCase()}#parking`))]) });
  });

  it('is refused while a link leads to where there is no page, until there is one', async () => {
    const slug = randomUUID();
    const id = await createPage([text(link(`/${slug}/`))]);
    const { body } = await editor.send('GET', `/checks/page/${id}`);
    expect(body.findings).toMatchObject([{ level: 'block', rule: 'link', path: ['blocks', 0, 'body'] }]);
    const refused = await editor.send('POST', `${COLLECTION}/${id}/actions/publish`, {});
    expect(refused).toMatchObject({
      status: 400,
      message: expect.stringContaining(`leads to /${slug}/, where there is no page. Correct the address.`),
      body: { error: { details: { errors: [{ path: ['blocks', 0, 'body'] }] } } },
    });
    const data = { title: 'It is there', slug, summary: 'A page.', blocks: [] };
    await pages().create({ data, status: 'published' });
    await pages().publish({ documentId: id });
  });

  it('is possible with links to its own new address and to the one that it leaves', async () => {
    const [slug, next] = [randomUUID(), randomUUID()];
    const data = { title: 'It moves', slug, summary: 'A page.', blocks: [] };
    const { documentId } = await pages().create({ data, status: 'published' });
    const moved = { slug: next, blocks: [text(link(`/${next}/`)), text(link(`/${slug}/`))] };
    await pages().update({ documentId, data: moved });
    await pages().publish({ documentId });
    expect(await pages().findOne({ documentId, status: 'published' })).toMatchObject({ slug: next });
  });

  it('is refused while a link leads to a part that its page does not have', async () => {
    const slug = randomUUID();
    const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: 'When to call us' }] };
    const section = { __component: 'blocks.text', body: [heading] };
    const facts = {
      __component: 'blocks.facts',
      heading: 'At a glance',
      facts: [{ label: 'Length', value: '8 weeks' }],
    };
    const blocks = [section, facts, { __component: 'blocks.faq-list', show: 'all' }];
    const data = { title: 'Parts', slug, summary: 'A page.', blocks };
    await pages().create({ data, status: 'published' });
    const there = ['when-to-call-us', 'at-a-glance', 'maincontent', ':~:text=call'];
    const fine = await createPage(there.map((part) => text(link(`/${slug}/#${part}`))));
    await pages().publish({ documentId: fine });
    const id = await createPage([
      section,
      text(link(`/${slug}/#parking`)),
      text(link(`/${slug}/#at-a-glance-1`)),
      { __component: 'blocks.action-link', text: 'Parking', address: '#parking' },
    ]);
    const { body } = await editor.send('GET', `/checks/page/${id}`);
    expect(body.findings).toMatchObject([
      { level: 'block', message: expect.stringContaining(`the part “parking” of /${slug}/`) },
      { level: 'block', message: expect.stringContaining(`the part “at-a-glance-1” of /${slug}/`) },
      {
        level: 'block',
        message: expect.stringContaining('the part “parking” of the page that it stands on'),
      },
    ]);
    await expect(pages().publish({ documentId: id })).rejects.toThrow('which is not there');
  });

  it('is possible for two pages that link to each other, ticked in the list, and for neither alone', async () => {
    const slugs = [randomUUID(), randomUUID()];
    const [one = '', other = ''] = await Promise.all(
      slugs.map(async (slug, at) => {
        const blocks = [text(link(`/${slugs[1 - at]}/`))];
        const data = { title: 'Of two', slug, summary: 'A page.', blocks };
        return (await pages().create({ data })).documentId;
      }),
    );
    await expect(pages().publish({ documentId: one })).rejects.toThrow('which is not published');
    const publish = (documentIds: string[]) =>
      editor.send('POST', `${COLLECTION}/actions/bulkPublish`, { documentIds });
    expect(await publish([other])).toMatchObject({ status: 400 });
    const faulty = await createPage([await image()]);
    expect(await publish([one, other, faulty])).toMatchObject({ status: 400 });
    expect(await pages().findOne({ documentId: one, status: 'published' })).toBeNull();
    expect(await publish([one, other])).toMatchObject({ status: 200, body: { count: 2 } });
  });

  it('is refused for a redirect to nowhere, away from a page, and in a circle, each at its field', async () => {
    const slug = randomUUID();
    const page = { title: 'Stays', slug, summary: 'A page.', blocks: [] };
    await pages().create({ data: page, status: 'published' });
    const redirects = cms.get().strapi.documents('api::redirect.redirect');
    const find = async (from: string, to: string) => {
      const { documentId } = await redirects.create({ data: { title: from, from, to } });
      await expect(redirects.publish({ documentId })).rejects.toThrow('It was not published.');
      const { body } = await editor.send('GET', `/checks/redirect/${documentId}`);
      await redirects.delete({ documentId });
      return (body.findings as { level: string; path: string[] }[]).map(({ level, path }) => [
        level,
        ...path,
      ]);
    };
    expect(await find(`/${randomUUID()}/`, `/${randomUUID()}/`)).toEqual([['block', 'to']]);
    expect(await find(`/${slug}/`, 'https://www.nhs.uk/')).toEqual([['block', 'from']]);
    const circle = `/${randomUUID()}/`;
    expect(await find(circle, `${circle}#top`)).toContainEqual(['block', 'to']);
  });

  it('is refused for consent that has ended', async () => {
    const consent = { scope: 'website', givenOn: '2020-01-01', expiresOn: '2021-01-01' };
    const data = { title: 'Ended', slug: randomUUID(), kind: 'quote', quote: 'It helped.', consent };
    const testimonials = cms.get().strapi.documents('api::testimonial.testimonial');
    const { documentId } = await testimonials.create({ data });
    await expect(testimonials.publish({ documentId })).rejects.toThrow('The consent has ended.');
  });
});
