import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const TESTIMONIAL = 'api::testimonial.testimonial';
const FILE = 'plugin::upload.file';
const cms = provideCms();
const usual = process.env.CONTROL_URL;
let editor: Staff;
/** What the site still has, for what only its publisher can know. */
let live = { pages: [] as object[], files: [] as string[] };
const publisher = createServer((_request, response) => {
  response.end(
    JSON.stringify({
      live: true,
      since: '2026-11-23T10:42:00.000Z',
      searchSince: '2026-11-23T10:42:00.000Z',
      problem: null,
      ...live,
    }),
  );
});

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  process.env.CONTROL_URL = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
});
afterAll(() => {
  publisher.close();
  if (usual === undefined) delete process.env.CONTROL_URL;
  else process.env.CONTROL_URL = usual;
});

const documents = () => cms.get().strapi.documents(TESTIMONIAL);
const isInLibrary = async (id: number) =>
  (await cms.get().strapi.db.query(FILE).findOne({ where: { id } })) !== null;

async function addFile(name: string): Promise<number> {
  const data = {
    name,
    hash: name,
    ext: '.mp4',
    mime: 'video/mp4',
    size: 1,
    url: `/uploads/${name}`,
    provider: 'none',
  };
  return (await cms.get().strapi.db.query(FILE).create({ data })).id;
}

async function createTestimonial(slug: string, fields: object): Promise<string> {
  const consent = { scope: 'This website', givenOn: '2026-01-01' };
  const data = { title: slug, slug, kind: 'Video', consent, ...fields };
  const { documentId } = await documents().create({ data } as never);
  return documentId;
}

const ask = async (documentId: string, staff = editor) =>
  (await staff.send('GET', `/consent/testimonial/${documentId}`)).body;
const withdraw = (documentId: string, staff = editor) =>
  staff.send('POST', `/consent/testimonial/${documentId}/withdraw`);

it('withdrawing takes it down, records it and removes its files, and the receipt follows the website', async () => {
  const video = await addFile('talk.mp4');
  const documentId = await createTestimonial('withdrawn', { kind: 'Quote', quote: 'It helped.', video });
  await documents().publish({ documentId });
  live = { pages: [{ path: '/t/', title: 'Testimonials' }], files: ['media/x.mp4'] };
  expect((await withdraw(documentId)).body).toMatchObject({
    consent: { withdrawnOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format() },
    withdrawal: { isOffPages: false, isDone: false, files: [{ name: 'talk.mp4', fate: 'leaving' }] },
  });
  expect(await isInLibrary(video)).toBe(false);
  expect(await documents().findOne({ documentId, status: 'published' })).toBeNull();

  live = { pages: [], files: [] };
  expect(await ask(documentId)).toMatchObject({
    withdrawal: {
      isOffPages: true,
      isDone: true,
      files: [{ fate: 'gone' }],
      by: expect.stringContaining('Sam'),
    },
  });
});

it('a file that something else uses is kept, and the receipt says for what', async () => {
  const video = await addFile('shared.mp4');
  const captions = await addFile('own.vtt');
  const documentId = await createTestimonial('sharing', { video, captions });
  const block = { __component: 'blocks.video', title: 'A film', video };
  await cms
    .get()
    .strapi.documents('api::page.page')
    .create({ data: { title: 'Films', slug: 'films', summary: 'Films.', blocks: [block] } as never });
  await withdraw(documentId);
  expect((await ask(documentId)).withdrawal).toMatchObject({
    files: [
      { name: 'shared.mp4', fate: 'kept', usedIn: ['Page “Films”'] },
      { name: 'own.vtt', fate: 'gone' },
    ],
  });
  expect([await isInLibrary(video), await isInLibrary(captions)]).toEqual([true, false]);
});

it('a consent that is given anew counts again', async () => {
  const documentId = await createTestimonial('renewed', {});
  await withdraw(documentId);
  const consent = { scope: 'This website', givenOn: '2026-06-01' };
  await documents().update({ documentId, data: { consent } } as never);
  expect(await ask(documentId)).toMatchObject({ withdrawal: null, consent: { givenOn: '2026-06-01' } });
});

it('is for those who may publish, and only where there is a consent', async () => {
  const contributor = await Staff.add(cms.get(), 'strapi-author');
  const documentId = await createTestimonial('without', { consent: null });
  expect((await withdraw(documentId, contributor)).status).toBe(403);
  expect((await withdraw(documentId)).message).toMatch(/^No consent is on record here/);
  expect((await editor.send('GET', `/consent/faq/${documentId}`)).status).toBe(404);
});
