/**
 * @postgres transactions, json: a withdrawal is one transaction, and finds files in versions stored as JSON.
 * @covers src/features/consent/server/withdraw.ts
 */

import path from 'node:path';
import type { MirrorState } from '@pain/schema';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';
import { type Live, provideTestimonials, QUOTE, today } from './testimonials.ts';

const FILE = 'plugin::upload.file';
const TRANSCRIPT = [{ type: 'paragraph', children: [{ type: 'text', text: 'What is said.' }] }];
const cms = provideCms();
/** What the site still has, for what only its publisher can know. */
let live: Live = { pages: [], files: [] };
let mirror: MirrorState | null = null;
const testimonials = provideTestimonials(
  cms,
  () => live,
  () => mirror,
);

const isInLibrary = async (id: number) =>
  (await cms.get().strapi.db.query(FILE).findOne({ where: { id } })) !== null;

async function addFile(name: string): Promise<number> {
  const data = {
    name,
    hash: name,
    ext: path.extname(name),
    mime: name.endsWith('.vtt') ? 'text/vtt' : 'video/mp4',
    size: 1,
    url: `/uploads/${name}`,
    provider: 'none',
  };
  return (await cms.get().strapi.db.query(FILE).create({ data })).id;
}

it('withdrawing takes it down, records it and removes its files, and the receipt follows the website', async () => {
  const video = await addFile('talk.mp4');
  const documentId = await testimonials.create('withdrawn', { kind: 'quote', quote: 'It helped.', video });
  await testimonials.documents().publish({ documentId });
  live = { pages: [{ path: '/t/', title: 'Testimonials' }], files: ['media/x.mp4'] };
  expect((await testimonials.withdraw(documentId)).body).toMatchObject({
    consent: { withdrawnOn: today() },
    withdrawal: { isOffPages: false, isDone: false, files: [{ name: 'talk.mp4', fate: 'leaving' }] },
  });
  expect(await isInLibrary(video)).toBe(false);
  expect(await testimonials.documents().findOne({ documentId, status: 'published' })).toBeNull();

  live = { pages: [], files: [] };
  expect(await testimonials.ask(documentId)).toMatchObject({
    withdrawal: {
      isOffPages: true,
      isDone: true,
      files: [{ fate: 'gone' }],
      by: expect.stringContaining('Sam'),
    },
  });
});

it('withdrawing is not done while the copy of the website elsewhere may still have it', async () => {
  const documentId = await testimonials.create('copied', { kind: 'quote', quote: 'It helped.' });
  await testimonials.documents().publish({ documentId });
  mirror = { release: null, at: null, problem: null };
  expect((await testimonials.withdraw(documentId)).body).toMatchObject({
    withdrawal: { isOffPages: true, copy: 'behind', isDone: false },
  });
  mirror = null;
  expect(await testimonials.ask(documentId)).toMatchObject({ withdrawal: { copy: 'none', isDone: true } });
});

it('a file that something else uses is kept, and the receipt says for what', async () => {
  const video = await addFile('shared.mp4');
  const captions = await addFile('own.vtt');
  const documentId = await testimonials.create('sharing', { video, captions });
  const block = { __component: 'blocks.video', title: 'A film', video };
  await cms
    .get()
    .strapi.documents('api::page.page')
    .create({ data: { title: 'Films', slug: 'films', summary: 'Films.', blocks: [block] } });
  await testimonials.withdraw(documentId);
  expect((await testimonials.ask(documentId)).withdrawal).toMatchObject({
    files: [
      { name: 'shared.mp4', fate: 'kept', usedIn: ['Page “Films”'] },
      { name: 'own.vtt', fate: 'gone' },
    ],
  });
  expect([await isInLibrary(video), await isInLibrary(captions)]).toEqual([true, false]);
});

it('deleting removes its files as withdrawing does, and records which, but keeps those of an example', async () => {
  const names = ['deleted.mp4', 'used.mp4', 'draft.mp4', 'example.mp4'];
  const ids: number[] = [];
  for (const name of names) ids.push(await addFile(name));
  const [own, used, unpublished, ofExample] = ids;
  const block = { __component: 'blocks.video', title: 'A film', video: used };
  const data = { title: 'Kept films', slug: 'kept-films', summary: 'Films.', blocks: [block] };
  await cms.get().strapi.documents('api::page.page').create({ data });
  const documentId = await testimonials.create('to-delete', { ...QUOTE, video: used });
  await testimonials.documents().publish({ documentId });
  await testimonials.documents().update({ documentId, data: { video: own } });
  await testimonials.documents().delete({ documentId });
  const draft = await testimonials.create('never-published', { video: unpublished });
  await testimonials.documents().delete({ documentId: draft });
  const example = await testimonials.create('example', { video: ofExample, example: true, consent: null });
  await testimonials.documents().delete({ documentId: example });

  await expect
    .poll(() => Promise.all(ids.map((id) => isInLibrary(id ?? 0))))
    .toEqual([false, true, false, true]);
  const [withdrawal] = await cms
    .get()
    .strapi.db.query('api::consent.withdrawal')
    .findMany({ where: { targetId: documentId } });
  expect(withdrawal).toMatchObject({
    files: [
      { name: 'deleted.mp4', usedIn: [] },
      { name: 'used.mp4', usedIn: ['Page “Kept films”'] },
    ],
  });
});

it('what was kept can be removed later, also when the consent has been emptied by hand since', async () => {
  const video = await addFile('kept-for-now.mp4');
  const documentId = await testimonials.create('removed-later', { ...QUOTE, video });
  const captions = await addFile('clips.vtt');
  const film = { title: 'A film', video, captions, transcript: TRANSCRIPT };
  const block = { __component: 'blocks.video', ...film };
  const pages = cms.get().strapi.documents('api::page.page');
  const page = await pages.create({
    data: { title: 'Clips', slug: 'clips', summary: 'Clips.', blocks: [block] },
  });
  await testimonials.withdraw(documentId);
  expect(await isInLibrary(video)).toBe(true);
  await testimonials.documents().update({ documentId, data: { consent: null } });
  await pages.publish({ documentId: page.documentId });
  expect((await testimonials.ask(documentId)).withdrawal).toMatchObject({
    files: [{ fate: 'kept', usedIn: ['Page “Clips”'], isPublic: true }],
  });
  await pages.delete({ documentId: page.documentId });
  expect((await testimonials.ask(documentId)).withdrawal).toMatchObject({
    files: [{ fate: 'stuck', usedIn: [], isPublic: false }],
  });
  expect((await testimonials.withdraw(documentId)).status).toBe(200);
  expect(await isInLibrary(video)).toBe(false);
  expect((await testimonials.ask(documentId)).withdrawal).toMatchObject({ files: [{ fate: 'gone' }] });
});

it('files of older versions and of kept drafts go as well, but for those that something else uses', async () => {
  const names = ['older.mp4', 'reused.mp4', 'kept.mp4', 'newest.mp4'];
  const ids: number[] = [];
  for (const name of names) ids.push(await addFile(name));
  const [older, reused, kept, newest] = ids;
  const documentId = await testimonials.create('exchanged', { ...QUOTE, video: older });
  await testimonials.documents().publish({ documentId });
  await testimonials.documents().update({ documentId, data: { video: reused } });
  await testimonials.documents().publish({ documentId });
  await testimonials.documents().update({ documentId, data: { video: kept } });
  await testimonials.getEditor().send('POST', `/history/testimonial/${documentId}/keep`, {});
  await testimonials.documents().update({ documentId, data: { video: newest } });
  const block = { __component: 'blocks.video', title: 'A film', video: reused };
  await cms
    .get()
    .strapi.documents('api::page.page')
    .create({ data: { title: 'Reel', slug: 'reel', summary: 'A reel.', blocks: [block] } });

  await testimonials.withdraw(documentId);
  const { files } = z
    .object({ files: z.array(z.object({ name: z.string(), fate: z.string(), usedIn: z.array(z.string()) })) })
    .parse((await testimonials.ask(documentId)).withdrawal);
  expect(files.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'kept.mp4', fate: 'gone', usedIn: [] },
    { name: 'newest.mp4', fate: 'gone', usedIn: [] },
    { name: 'older.mp4', fate: 'gone', usedIn: [] },
    { name: 'reused.mp4', fate: 'kept', usedIn: ['Page “Reel”'] },
  ]);
  expect(await Promise.all(ids.map(isInLibrary))).toEqual([false, true, false, false]);
});

it('is for those who may publish, and only where there is a consent', async () => {
  const contributor = await Staff.add(cms.get(), 'strapi-author');
  const documentId = await testimonials.create('without', { consent: null });
  expect((await testimonials.withdraw(documentId, contributor)).status).toBe(403);
  expect((await testimonials.withdraw(documentId)).message).toMatch(/^No consent is on record here/);
  expect((await testimonials.getEditor().send('GET', `/consent/faq/${documentId}`)).status).toBe(404);
});
