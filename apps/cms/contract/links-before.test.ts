/**
 * @postgres sql, json: what a link leads to is looked up by raw joins and in JSON.
 * @covers src/features/addresses/server/site-map/lists.ts
 * @covers src/features/addresses/server/site-map/files.ts
 */

import { randomUUID } from 'node:crypto';
import { mediaPath, sizesOf } from '@pain/checks/site';
import type { Media } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { ANSWER, headingOf, linksTo, pageOf, provideWriter, withoutListsOfAll } from './content.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite, withBooklet } from './website.ts';

const cms = provideCms();
provideSiteUrl();
provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

withoutListsOfAll(cms, 'blocks.resources');

const { documents, draft, publish, edit, publishPage } = provideWriter(cms);

/** Of some addresses those that a draft may not link to, as its checks and publishing say. */
async function refusedOf(type: string, data: object, urls: string[]): Promise<string[]> {
  const documentId = await draft(type, data);
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
const refused = (...urls: string[]) => refusedOf('page', pageOf('A page', linksTo(...urls)), urls);

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
    const { path } = await publishPage('A page');
    expect(await refused(path, `${path}index.html`)).toEqual([]);
    expect(await refused(path.replace(/\/$/, '.html'))).toEqual([]);
    const wrong = ['/sitemap.xml', '/leaflet.pdf', '/leaflet.html', '/uploads/leaflet.pdf'];
    expect(await refused(...wrong)).toEqual(wrong);
    const code = ['/_astro/x.css', '/pagefind/pagefind.js', '/assets/images/nhsuk-icon-cross.svg'];
    expect(await refused(...code)).toEqual(code);
  });

  it('of the media library leads to where a published page shows it, by the name that readers save it by', async () => {
    const { id, media } = await addFile(FILE);
    const resource = await publish('resource', { title: 'My plan', summary: 'A plan.', file: id });
    const address = mediaPath({ ...media, name: 'My plan' });
    expect(await refused(address)).toEqual([address]);
    const list = { __component: 'blocks.resources', show: 'chosen', resources: [resource] };
    const { id: listing } = await publishPage('A page', list);
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
    expect(await refusedOf('page', pageOf('A page', image, linksTo(...urls)), urls)).toEqual([
      mediaPath(media),
    ]);
  });
});

describe('a link to an old address', () => {
  it('leads to where a redirect leaves from, with what follows the ?', async () => {
    const from = `/${randomUUID()}.asp?id=1`;
    await publish('redirect', { title: from, from, to: '/' });
    expect(await refused(from, `${from}&utm_source=letter#top`)).toEqual([]);
    const other = from.replace('id=1', 'id=2');
    expect(await refused(other)).toEqual([other]);
  });
});

describe('a link to a part', () => {
  it('of a list of all pages leads to a letter that a page begins with', async () => {
    await publish('page', { ...pageOf('A page'), title: 'Żurek' });
    const there = ['/search#letter-z', '/a-to-z/#letter-z', '/search/#search-words', '/booklet/#chapter-1'];
    expect(await refused(...there)).toEqual([]);
    const wrong = ['/search#b', '/a-to-z#b', '/a-to-z/#letter-ż', '/booklet/#chapter-99'];
    expect(await refused(...wrong)).toEqual(wrong);
  });

  it('of the booklet leads to a chapter, and to what its page has there', async () => {
    const pages = [(await publishPage('A page')).id, (await publishPage('A page', headingOf('When'))).id];
    await withBooklet(cms.get(), pages, async () => {
      const there = ['/booklet/#chapter-2', '/booklet/#chapter-2-when', '/booklet#emergency'];
      expect(await refused(...there)).toEqual([]);
      const wrong = ['/booklet/#chapter-1-when', '/booklet/#chapter-2-nothing', '/booklet/#chapter-3'];
      expect(await refused(...wrong)).toEqual(wrong);
    });
  });

  it('of the frame of a page leads to its top in any letters, and to related pages where it has some', async () => {
    const parent = await publishPage('A page');
    const publishChild = (fields: object) =>
      publish('page', { ...pageOf('A page'), parent: parent.id, ...fields });
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
    const question = await publish('faq', { question: 'Where?', slug: listed, answer: ANSWER });
    await publish('faq', { question: 'When?', slug: other, answer: ANSWER });
    const list = { __component: 'blocks.faq-list', show: 'chosen', faqs: [question] };
    const { path } = await publishPage('A page', list);
    expect(await refused(`${path}#${listed}`, `${path}#${other}`)).toEqual([`${path}#${other}`]);
    await documents('faq').unpublish({ documentId: question });
    expect(await refused(`${path}#${listed}`)).toEqual([`${path}#${listed}`]);
  });

  it('leads to a testimonial for as long as there is consent to show it', async () => {
    const slug = randomUUID();
    const consent = { scope: 'website', givenOn: '2024-01-01' };
    const words = { title: 'It helped', slug, kind: 'quote', quote: 'It helped.', consent };
    const testimonial = await publish('testimonial', words);
    const list = {
      __component: 'blocks.testimonials',
      show: 'chosen',
      testimonials: [testimonial],
    };
    const { path } = await publishPage('A page', list);
    const url = `${path}#${slug}`;
    expect(await refused(url)).toEqual([]);
    // As time goes by: publishing it now would be refused.
    const published = await documents('testimonial').findOne({
      documentId: testimonial,
      status: 'published',
      populate: ['consent'],
    });
    const { id } = published?.consent ?? {};
    const data = { expiresOn: '2025-01-01' };
    await cms.get().strapi.db.query('shared.consent').update({ where: { id }, data });
    expect(await refused(url)).toEqual([url]);
  });

  it('of the page that it stands on leads to what each page has that shows it', async () => {
    const when = headingOf('When');
    const resource = { title: 'When', summary: 'When.', address: 'https://www.nhs.uk/' };
    const shown = await publish('resource', resource);
    await edit('resource', shown, { address: '#when' });
    const find = async () => (await editor.send('GET', `/checks/resource/${shown}`)).body.findings;
    const fault = [{ level: 'block', rule: 'link', path: ['address'] }];
    const list = { __component: 'blocks.resources', show: 'chosen', resources: [shown] };
    await publishPage('A page', list, when);
    expect(await find()).toEqual([]);
    await publishPage('A page', list);
    expect(await find()).toMatchObject(fault);
    const { body } = await editor.send(
      'GET',
      `/checks/department/${await draft('department', { name: 'A', address: '#when' })}`,
    );
    expect(body.findings).toMatchObject(fault);
  });
});
