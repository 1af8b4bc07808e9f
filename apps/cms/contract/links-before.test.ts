/**
 * @postgres sql, json: what a link leads to is looked up by raw joins and in JSON.
 * @covers src/features/addresses/server/site-map/lists.ts
 * @covers src/features/addresses/server/site-map/files.ts
 */

import { randomUUID } from 'node:crypto';
import { mediaPath, sizesOf } from '@pain/checks/site';
import type { Media } from '@pain/schema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { ANSWER, withoutListsOfAll } from './content.ts';
import { Staff } from './staff.ts';
import { provideWebsite, withBooklet } from './website.ts';

const cms = provideCms();
beforeAll(() => void vi.stubEnv('SITE_URL', 'https://pain.example.org'));
afterAll(() => void vi.unstubAllEnvs());
provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

withoutListsOfAll(cms, 'blocks.resources');

const documents = (type: string) => cms.get().strapi.documents(`api::${type}.${type}` as 'api::page.page');
const create = async (type: string, data: object, status?: 'published') =>
  (await documents(type).create({ data, status } as never)).documentId;
const linkTo = (url: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', text: 'Read on' }] }],
});
const text = (...urls: string[]) => ({ __component: 'blocks.text', body: urls.map(linkTo) });
const pageData = (...blocks: object[]) => ({
  title: 'A page',
  slug: randomUUID(),
  summary: 'A page.',
  blocks,
});
const publishPage = async (...blocks: object[]) => {
  const data = pageData(...blocks);
  return { id: await create('page', data, 'published'), path: `/${data.slug}/` };
};

/** Of some addresses those that a draft may not link to, as its checks and publishing say. */
async function refusedOf(type: string, data: object, urls: string[]): Promise<string[]> {
  const documentId = await create(type, data);
  const { body } = await editor.send('GET', `/checks/${type}/${documentId}`);
  const faults = (body.findings as { level: string; rule: string; excerpt: string }[]).filter(
    ({ level, rule }) => level === 'block' && rule === 'link',
  );
  const refused = faults.map(({ excerpt }) => excerpt);
  const publishing = documents(type).publish({ documentId });
  if (refused.length > 0) await expect(publishing).rejects.toThrow('It was not published.');
  else await publishing;
  await documents(type).delete({ documentId });
  return urls.filter((url) => refused.includes(url));
}
const heading = (words: string) => ({
  __component: 'blocks.text',
  body: [{ type: 'heading', level: 2, children: [{ type: 'text', text: words }] }],
});
const refused = (...urls: string[]) => refusedOf('page', pageData(text(...urls)), urls);

const FILE = { name: 'Pain plan.pdf', ext: '.pdf', mime: 'application/pdf', width: null, height: null };
const PICTURE = { name: 'room.png', ext: '.png', mime: 'image/png', width: 900, height: 600 };
async function addFile(data: typeof FILE | typeof PICTURE): Promise<{ id: number; media: Media }> {
  const url = `/uploads/${randomUUID()}${data.ext}`;
  const stored = {
    ...data,
    url,
    hash: url,
    size: 1.5,
    alternativeText: 'A room.',
    provider: 'local',
    folderPath: '/',
  };
  const { id, documentId } = await cms.get().strapi.db.query('plugin::upload.file').create({ data: stored });
  const { name, ext: extension, mime, width, height } = data;
  const words = { alt: stored.alternativeText, caption: null };
  return {
    id,
    media: {
      type: 'file',
      id: documentId,
      url,
      name,
      extension,
      mime,
      kilobytes: 1.5,
      width,
      height,
      ...words,
    },
  };
}

describe('a link to a file', () => {
  it('leads to what every website has, and to nothing else that only looks like a file', async () => {
    expect(await refused('/favicon.svg', '/robots.txt', '/sitemap-index.xml', '/social.png')).toEqual([]);
    const { path } = await publishPage();
    expect(await refused(path, `${path}index.html`)).toEqual([]);
    expect(await refused(path.replace(/\/$/, '.html'))).toEqual([]);
    const wrong = ['/sitemap.xml', '/leaflet.pdf', '/leaflet.html', '/uploads/leaflet.pdf'];
    expect(await refused(...wrong)).toEqual(wrong);
    const code = ['/_astro/x.css', '/pagefind/pagefind.js', '/assets/images/nhsuk-icon-cross.svg'];
    expect(await refused(...code)).toEqual(code);
  });

  it('of the media library leads to where a published page shows it, by the name that readers save it by', async () => {
    const { id, media } = await addFile(FILE);
    const resource = await create(
      'resource',
      { title: 'My plan', summary: 'A plan.', file: id },
      'published',
    );
    const address = mediaPath({ ...media, name: 'My plan' });
    expect(await refused(address)).toEqual([address]);
    const list = { __component: 'blocks.resources', show: 'chosen', resources: [resource] };
    const { id: listing } = await publishPage(list);
    expect(await refused(address, mediaPath(media))).toEqual([mediaPath(media)]);
    await documents('page').unpublish({ documentId: listing });
    expect(await refused(address)).toEqual([address]);
  });

  it('of a picture leads to one of the sizes that the website has, also to one that the page itself brings', async () => {
    const { id, media } = await addFile(PICTURE);
    const [size] = sizesOf(media).map(({ path }) => path);
    const image = { __component: 'blocks.image', image: id };
    expect(await refused(size ?? '')).toEqual([size]);
    const urls = [size ?? '', mediaPath(media)];
    expect(await refusedOf('page', pageData(image, text(...urls)), urls)).toEqual([mediaPath(media)]);
  });
});

describe('a link to an old address', () => {
  it('leads to where a redirect leaves from, with what follows the ?', async () => {
    const from = `/${randomUUID()}.asp?id=1`;
    await create('redirect', { title: from, from, to: '/' }, 'published');
    expect(await refused(from, `${from}&utm_source=letter#top`)).toEqual([]);
    const other = from.replace('id=1', 'id=2');
    expect(await refused(other)).toEqual([other]);
  });
});

describe('a link to a part', () => {
  it('of a list of all pages leads to a letter that a page begins with', async () => {
    await create('page', { ...pageData(), title: 'Żurek' }, 'published');
    const there = ['/search#letter-z', '/a-to-z/#letter-z', '/search/#search-words', '/booklet/#chapter-1'];
    expect(await refused(...there)).toEqual([]);
    const wrong = ['/search#b', '/a-to-z#b', '/a-to-z/#letter-ż', '/booklet/#chapter-99'];
    expect(await refused(...wrong)).toEqual(wrong);
  });

  it('of the booklet leads to a chapter, and to what its page has there', async () => {
    const pages = [(await publishPage()).id, (await publishPage(heading('When'))).id];
    await withBooklet(cms.get(), pages, async () => {
      const there = ['/booklet/#chapter-2', '/booklet/#chapter-2-when', '/booklet#emergency'];
      expect(await refused(...there)).toEqual([]);
      const wrong = ['/booklet/#chapter-1-when', '/booklet/#chapter-2-nothing', '/booklet/#chapter-3'];
      expect(await refused(...wrong)).toEqual(wrong);
    });
  });

  it('of the frame of a page leads to its top in any letters, and to related pages where it has some', async () => {
    const parent = await publishPage();
    const publishChild = (fields: object) =>
      create('page', { ...pageData(), parent: parent.id, ...fields }, 'published');
    const slug = randomUUID();
    await publishChild({ slug });
    const related = `${parent.path}${slug}/#related`;
    expect(await refused(`${parent.path}#TOP`, `${parent.path}#maincontent`)).toEqual([]);
    expect(await refused(related, `${parent.path}#related`)).toEqual([related, `${parent.path}#related`]);
    const other = await publishChild({ slug: randomUUID() });
    expect(await refused(related)).toEqual([]);
    await documents('page').unpublish({ documentId: other });
    expect(await refused(related)).toEqual([related]);
  });

  it('leads to a question that the page lists, and to none that it does not', async () => {
    const [listed, other] = [randomUUID(), randomUUID()];
    const question = await create('faq', { question: 'Where?', slug: listed, answer: ANSWER }, 'published');
    await create('faq', { question: 'When?', slug: other, answer: ANSWER }, 'published');
    const list = { __component: 'blocks.faq-list', show: 'chosen', faqs: [question] };
    const { path } = await publishPage(list);
    expect(await refused(`${path}#${listed}`, `${path}#${other}`)).toEqual([`${path}#${other}`]);
    await documents('faq').unpublish({ documentId: question });
    expect(await refused(`${path}#${listed}`)).toEqual([`${path}#${listed}`]);
  });

  it('leads to a testimonial for as long as there is consent to show it', async () => {
    const slug = randomUUID();
    const consent = { scope: 'website', givenOn: '2024-01-01' };
    const words = { title: 'It helped', slug, kind: 'quote', quote: 'It helped.', consent };
    const testimonial = await create('testimonial', words, 'published');
    const list = {
      __component: 'blocks.testimonials',
      show: 'chosen',
      testimonials: [testimonial],
    };
    const { path } = await publishPage(list);
    const url = `${path}#${slug}`;
    expect(await refused(url)).toEqual([]);
    // As time goes by: publishing it now would be refused.
    const query = { documentId: testimonial, status: 'published', populate: ['consent'] };
    const published = await documents('testimonial').findOne(query as never);
    // Strapi types entries by files that it generates itself; ours are defined in packages/schema.
    const { id } = (published as unknown as { consent: { id: number } }).consent;
    const data = { expiresOn: '2025-01-01' };
    await cms.get().strapi.db.query('shared.consent').update({ where: { id }, data });
    expect(await refused(url)).toEqual([url]);
  });

  it('of the page that it stands on leads to what each page has that shows it', async () => {
    const when = heading('When');
    const resource = { title: 'When', summary: 'When.', address: 'https://www.nhs.uk/' };
    const shown = await create('resource', resource, 'published');
    await documents('resource').update({ documentId: shown, data: { address: '#when' } } as never);
    const find = async () => (await editor.send('GET', `/checks/resource/${shown}`)).body.findings;
    const fault = [{ level: 'block', rule: 'link', path: ['address'] }];
    const list = { __component: 'blocks.resources', show: 'chosen', resources: [shown] };
    await publishPage(list, when);
    expect(await find()).toEqual([]);
    await publishPage(list);
    expect(await find()).toMatchObject(fault);
    const { body } = await editor.send(
      'GET',
      `/checks/department/${await create('department', { name: 'A', address: '#when' })}`,
    );
    expect(body.findings).toMatchObject(fault);
  });
});
