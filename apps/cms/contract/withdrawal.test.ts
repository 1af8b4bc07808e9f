import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const TESTIMONIAL = 'api::testimonial.testimonial';
const FILE = 'plugin::upload.file';
const cms = provideCms();
const usual = process.env.CONTROL_URL;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
const QUOTE = { kind: 'Quote', quote: 'It helped.' };
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
    consent: { withdrawnOn: today() },
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

it('what was kept can be removed later, also when the consent has been emptied by hand since', async () => {
  const video = await addFile('kept-for-now.mp4');
  const documentId = await createTestimonial('removed-later', { ...QUOTE, video });
  const block = { __component: 'blocks.video', title: 'A film', video };
  const pages = cms.get().strapi.documents('api::page.page');
  const page = await pages.create({
    data: { title: 'Clips', slug: 'clips', summary: 'Clips.', blocks: [block] } as never,
  });
  await withdraw(documentId);
  expect(await isInLibrary(video)).toBe(true);
  await documents().update({ documentId, data: { consent: null } } as never);
  await pages.delete({ documentId: page.documentId });
  expect((await withdraw(documentId)).status).toBe(200);
  expect(await isInLibrary(video)).toBe(false);
  expect((await ask(documentId)).withdrawal).toMatchObject({ files: [{ fate: 'gone' }] });
});

it('files of older versions and of kept drafts go as well, but for those that something else uses', async () => {
  const names = ['older.mp4', 'reused.mp4', 'kept.mp4', 'newest.mp4'];
  const ids: number[] = [];
  for (const name of names) ids.push(await addFile(name));
  const [older, reused, kept, newest] = ids;
  const documentId = await createTestimonial('exchanged', { ...QUOTE, video: older });
  await documents().publish({ documentId });
  await documents().update({ documentId, data: { video: reused } } as never);
  await documents().publish({ documentId });
  await documents().update({ documentId, data: { video: kept } } as never);
  await editor.send('POST', `/history/testimonial/${documentId}/keep`, {});
  await documents().update({ documentId, data: { video: newest } } as never);
  const block = { __component: 'blocks.video', title: 'A film', video: reused };
  await cms
    .get()
    .strapi.documents('api::page.page')
    .create({ data: { title: 'Reel', slug: 'reel', summary: 'A reel.', blocks: [block] } as never });

  await withdraw(documentId);
  const { files } = z
    .object({ files: z.array(z.object({ name: z.string(), fate: z.string(), usedIn: z.array(z.string()) })) })
    .parse((await ask(documentId)).withdrawal);
  expect(files.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'kept.mp4', fate: 'gone', usedIn: [] },
    { name: 'newest.mp4', fate: 'gone', usedIn: [] },
    { name: 'older.mp4', fate: 'gone', usedIn: [] },
    { name: 'reused.mp4', fate: 'kept', usedIn: ['Page “Reel”'] },
  ]);
  expect(await Promise.all(ids.map(isInLibrary))).toEqual([false, true, false, false]);
});

describe('a withdrawn consent', () => {
  const consentOf = async (documentId: string) =>
    (await documents().findOne({ documentId, populate: ['consent'] } as never))?.consent;
  const fillIn = (documentId: string, givenOn: string) =>
    documents().update({ documentId, data: { consent: { scope: 'This website', givenOn } } } as never);
  const REFUSAL = /^It was not published\. The person withdrew this consent on /;

  it('is not undone by restoring a version from before', async () => {
    const documentId = await createTestimonial('restored', QUOTE);
    await documents().publish({ documentId });
    await withdraw(documentId);
    const path = `/history/testimonial/${documentId}`;
    const { versions } = z
      .object({ versions: z.array(z.object({ ref: z.string(), action: z.string() })) })
      .parse((await editor.send('GET', path)).body);
    const before = versions.find(({ action }) => action === 'publish');
    expect((await editor.send('POST', `${path}/restore`, { version: before?.ref })).status).toBe(200);
    expect(await consentOf(documentId)).toMatchObject({ givenOn: '2026-01-01', withdrawnOn: today() });
    await expect(documents().publish({ documentId })).rejects.toThrow(REFUSAL);
  });

  it('publishes nothing once “Withdrawn on” is emptied by hand, and the panel still tells of it', async () => {
    const documentId = await createTestimonial('emptied', QUOTE);
    await withdraw(documentId);
    await fillIn(documentId, '2026-01-01');
    expect(await ask(documentId)).toMatchObject({
      consent: { withdrawnOn: null },
      withdrawal: { isOffPages: true },
    });
    const answer = await editor.send(
      'POST',
      `/content-manager/collection-types/${TESTIMONIAL}/${documentId}/actions/publish`,
      { title: 'emptied' },
    );
    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(REFUSAL) });
    const published = documents().update({ documentId, data: {}, status: 'published' } as never);
    await expect(published).rejects.toThrow(REFUSAL);
    expect(await documents().findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('that is given anew counts again, from the day of the withdrawal on', async () => {
    const documentId = await createTestimonial('renewed', QUOTE);
    await withdraw(documentId);
    await fillIn(documentId, today());
    expect(await ask(documentId)).toMatchObject({ withdrawal: null, consent: { givenOn: today() } });
    await documents().publish({ documentId });
    expect(await documents().findOne({ documentId, status: 'published' })).not.toBeNull();
  });

  it('of the very day of its withdrawal is not taken for a new one', async () => {
    const consent = { scope: 'This website', givenOn: today() };
    const documentId = await createTestimonial('one-day', { ...QUOTE, consent });
    await withdraw(documentId);
    await fillIn(documentId, today());
    await expect(documents().publish({ documentId })).rejects.toThrow(REFUSAL);
  });
});

describe('a mark as an example', () => {
  const FALSE_EXAMPLE = /A person gave their consent for this entry, so it is no example/;
  const mark = (documentId: string, data: object) =>
    documents().update({ documentId, data: { example: true, ...data } } as never);

  it('does not do without a consent that has ended', async () => {
    const consent = { scope: 'This website', givenOn: '2024-01-01', expiresOn: '2025-01-01' };
    const documentId = await createTestimonial('ended-example', { ...QUOTE, consent });
    await mark(documentId, {});
    await expect(documents().publish({ documentId })).rejects.toThrow(FALSE_EXAMPLE);
  });

  it('does not do without one that was taken out after it was published by it', async () => {
    const documentId = await createTestimonial('emptied-example', QUOTE);
    await documents().publish({ documentId });
    await mark(documentId, { consent: null });
    await expect(documents().publish({ documentId })).rejects.toThrow(FALSE_EXAMPLE);
    await expect(documents().update({ documentId, data: {}, status: 'published' } as never)).rejects.toThrow(
      FALSE_EXAMPLE,
    );
  });

  it('does not publish what was withdrawn, and the panel still tells of the withdrawal', async () => {
    const documentId = await createTestimonial('withdrawn-example', QUOTE);
    await withdraw(documentId);
    await mark(documentId, { consent: null });
    expect(await ask(documentId)).toMatchObject({ consent: null, withdrawal: { isOffPages: true } });
    await expect(documents().publish({ documentId })).rejects.toThrow(
      /^It was not published\. The person withdrew this consent on /,
    );
    expect((await editor.send('POST', `/preview/testimonial/${documentId}/share`)).status).toBe(400);
  });

  it('is all that an example needs', async () => {
    const documentId = await createTestimonial('true-example', { ...QUOTE, consent: null, example: true });
    await documents().publish({ documentId });
    expect(await documents().findOne({ documentId, status: 'published' })).not.toBeNull();
  });
});

describe('a copy', () => {
  const duplicate = async (documentId: string, data: object = {}) => {
    const path = `/content-manager/collection-types/${TESTIMONIAL}/clone/${documentId}`;
    const slug = `${documentId}-copy`;
    const source = await documents().findOne({ documentId, populate: ['consent'] } as never);
    const { title, kind, quote, consent } = source as Record<string, unknown>;
    const answer = await editor.send('POST', path, { title, kind, quote, consent, slug, ...data });
    return z.object({ data: z.object({ documentId: z.string() }) }).parse(answer.body).data.documentId;
  };

  it('begins without the consent for what it is a copy of', async () => {
    const copy = await duplicate(await createTestimonial('copied', QUOTE));
    expect(await documents().findOne({ documentId: copy, populate: ['consent'] } as never)).toMatchObject({
      quote: 'It helped.',
      consent: null,
    });
    await expect(documents().publish({ documentId: copy })).rejects.toThrow('There is no consent.');
  });

  it('of what was withdrawn is not published, whatever its fields say', async () => {
    const documentId = await createTestimonial('copied-withdrawn', QUOTE);
    await withdraw(documentId);
    const copy = await duplicate(documentId);
    const REFUSED = /The person withdrew this consent on /;
    for (const data of [
      { consent: { scope: 'This website', givenOn: '2026-01-01' } },
      { consent: null, example: true },
    ]) {
      await documents().update({ documentId: copy, data } as never);
      await expect(documents().publish({ documentId: copy })).rejects.toThrow(REFUSED);
    }
  });

  it('is published by a new consent of its own, also one that was filled in with it', async () => {
    const documentId = await createTestimonial('copied-anew', QUOTE);
    await withdraw(documentId);
    const consent = { scope: 'This website', givenOn: today(), withdrawnOn: null };
    const copy = await duplicate(documentId, { consent });
    await documents().publish({ documentId: copy });
    expect(await documents().findOne({ documentId: copy, status: 'published' })).not.toBeNull();
    expect(await documents().findOne({ documentId, status: 'published' })).toBeNull();
  });
});

it('is for those who may publish, and only where there is a consent', async () => {
  const contributor = await Staff.add(cms.get(), 'strapi-author');
  const documentId = await createTestimonial('without', { consent: null });
  expect((await withdraw(documentId, contributor)).status).toBe(403);
  expect((await withdraw(documentId)).message).toMatch(/^No consent is on record here/);
  expect((await editor.send('GET', `/consent/faq/${documentId}`)).status).toBe(404);
});
