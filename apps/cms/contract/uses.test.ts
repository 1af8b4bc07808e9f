/**
 * @postgres sql, json, order: uses are found by raw joins and by searching text inside JSON.
 * @covers src/features/usage/server/list-files.ts
 * @covers src/kernel/references/owners.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileUses } from '../src/features/usage/shapes.ts';
import { provideCms } from './cms.ts';
import { createFaq, linksTo } from './content.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, SITE_URL } from './website.ts';

const cms = provideCms();
let editor: Staff;
provideSiteUrl();
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-super-admin');
});

const pages = () => cms.get().strapi.documents('api::page.page');
const createPage = async (title: string, data: object = {}) => {
  const slug = randomUUID();
  const page = await pages().create({ data: { title, slug, summary: 'A page.', ...data } });
  return { id: page.documentId, path: `/${slug}/` };
};

describe('where an entry is used', () => {
  it('is listed across blocks and fields, once for draft and published version', async () => {
    const faq = await createFaq(cms.get(), { question: 'Where am I?', slug: randomUUID() });
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: faq });
    const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs: [faq] }];
    const { id } = await createPage('Shows the FAQ', { blocks });
    await pages().publish({ documentId: id });
    expect((await editor.send('GET', `/uses/faq/${faq}`)).body.uses).toMatchObject([
      {
        kind: 'Page',
        title: 'Shows the FAQ',
        place: 'FAQ list: Questions',
        how: 'refers',
        isPublished: true,
      },
    ]);
  });

  it('tells links in texts that lead to a published page', async () => {
    const target = await createPage('Target');
    await pages().publish({ documentId: target.id });
    const { body } = linksTo(`${target.path}#more`);
    const steps = [{ heading: 'One', body }];
    await createPage('Links from a step', { blocks: [{ __component: 'blocks.steps', steps }] });
    await createPage('Links elsewhere', { blocks: [linksTo('/x/')] });
    expect((await editor.send('GET', `/uses/page/${target.id}`)).body.uses).toMatchObject([
      { title: 'Links from a step', how: 'links', place: 'Step: Text', isPublished: false },
    ]);
  });

  it('tells links that were copied from the address bar', async () => {
    const target = await createPage('Copied');
    await pages().publish({ documentId: target.id });
    const linkTo = (url: string) => ({ blocks: [linksTo(url)] });
    await createPage('Links in full', linkTo(`${SITE_URL}${target.path}?from=x`));
    await createPage('Links to another website', linkTo(`https://www.nhs.uk${target.path}`));
    const { uses } = (await editor.send('GET', `/uses/page/${target.id}`)).body;
    expect(uses).toMatchObject([{ title: 'Links in full', how: 'links', place: 'Text' }]);
  });

  it('tells links to the anchor of a published FAQ', async () => {
    const slug = randomUUID();
    const faq = await createFaq(cms.get(), { question: 'Who links to me?', slug });
    await createPage('Links to the FAQ', { blocks: [linksTo(`/faqs/#${slug}`)] });
    const ask = async () => (await editor.send('GET', `/uses/faq/${faq}`)).body.uses;
    expect(await ask()).toEqual([]);
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: faq });
    expect(await ask()).toMatchObject([{ title: 'Links to the FAQ', how: 'links', place: 'Text' }]);
  });

  it('is for staff who may read it', async () => {
    expect((await fetch(`${cms.get().url}/uses/faq/x`)).status).toBe(401);
    expect((await editor.send('GET', '/uses/secret/x')).status).toBe(404);
  });
});

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const upload = async (name: string) =>
  (await editor.upload(name, 'image/png', PIXEL, 'A dot.')).body as { id: number; url: string };
const pictureOf = (file: { id: number }) => ({ blocks: [{ __component: 'blocks.image', image: file.id }] });

describe('where files are used', () => {
  it('is listed for each, with the entries that use it', async () => {
    const file = await upload('told.png');
    const { id } = await createPage('Shows a dot', pictureOf(file));
    await pages().publish({ documentId: id });
    await createPage('Will show a dot', pictureOf(file));
    const { body } = await editor.send('GET', '/uses/files?_q=told');
    expect(body).toMatchObject({ total: 1, page: 1, pageCount: 1 });
    expect(body.files).toMatchObject([{ name: 'told.png', alternativeText: 'A dot.', isUsed: true }]);
    expect((body.files as FileUses[])[0]?.uses).toMatchObject([
      { title: 'Shows a dot', place: 'Picture', isPublished: true },
      { title: 'Will show a dot', place: 'Picture', isPublished: false },
    ]);
  });

  it('is asked for those that nothing uses alone', async () => {
    await createPage('Uses a file', pictureOf(await upload('in-use.png')));
    await upload('idle.png');
    const unused = async (words: string) =>
      (await editor.send('GET', `/uses/files?unused=true&_q=${words}`)).body.files;
    expect(await unused('idle.png')).toMatchObject([{ name: 'idle.png' }]);
    expect(await unused('in-use.png')).toEqual([]);
  });

  it('counts a text that leads to a file as its use, also among those that nothing uses', async () => {
    const { body } = await editor.upload('linked.txt', 'text/plain', 'Monday at 9');
    const link = { type: 'link', url: '/', target: { type: 'file', id: body.documentId }, children: [] };
    const text = [
      { type: 'paragraph', children: [{ ...link, children: [{ type: 'text', text: 'Times' }] }] },
    ];
    await createPage('Leads to a file', { blocks: [{ __component: 'blocks.text', body: text }] });
    const ask = async (query: string) =>
      (await editor.send('GET', `/uses/files?${query}_q=linked.txt`)).body.files;
    expect(await ask('')).toMatchObject([{ name: 'linked.txt', isUsed: true }]);
    expect(await ask('unused=true&')).toEqual([]);
  });

  it('is searched by what people wrote of a file, and not by where and as what it is stored', async () => {
    await upload('Café.png');
    const find = async (words: string) => (await editor.send('GET', `/uses/files?_q=${words}`)).body.files;
    for (const words of ['uploads', 'image/png']) expect(await find(words)).toEqual([]);
    expect(await find('cafe')).toMatchObject([{ name: 'Café.png' }]);
  });

  it('comes in pages, and a wrong number of one is refused', async () => {
    await Promise.all(Array.from({ length: 21 }, (_, index) => upload(`many-${index}.png`)));
    const { body } = await editor.send('GET', '/uses/files?_q=many-&page=2');
    expect(body).toMatchObject({ total: 21, page: 2, pageCount: 2 });
    // The last as people count, and not as letters come.
    expect(body.files).toMatchObject([{ name: 'many-20.png' }]);
    expect((await editor.send('GET', '/uses/files?page=none')).status).toBe(400);
  });

  it('is for those who see the media library, and names no entry that they may not read', async () => {
    const { strapi } = cms.get();
    await createPage('Secret', pictureOf(await upload('secret.png')));
    const role = await strapi.service('admin::role').create({ name: 'Visitor', code: 'visitor' });
    const visitor = await Staff.add(cms.get(), 'visitor');
    expect((await visitor.send('GET', '/uses/files')).status).toBe(403);
    const permissions = [{ action: 'plugin::upload.read', subject: null, conditions: [], properties: {} }];
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
    const { body } = await visitor.send('GET', '/uses/files?_q=secret');
    expect(body.files).toMatchObject([{ name: 'secret.png', isUsed: true, uses: [] }]);
  });
});

describe('a file of the media library', () => {
  it('is not deleted while an entry uses it, which is named', async () => {
    const file = await upload('used.png');
    const { id } = await createPage('Has a picture', pictureOf(file));
    const refused = await editor.send('DELETE', `/upload/files/${file.id}`);
    expect(refused.status).toBe(400);
    expect(refused.message).toBe(
      '“used.png” is used by Page “Has a picture”. Take it out there first, or replace the file instead of deleting it.',
    );
    expect((await fetch(`${cms.get().url}${file.url}`)).status).toBe(200);
    await pages().delete({ documentId: id });
    expect((await editor.send('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
  });

  it('is not deleted with others, nor with its folder, while one of them is used', async () => {
    const { strapi } = cms.get();
    const [unused, used, inFolder] = [await upload('un.png'), await upload('us.png'), await upload('in.png')];
    const blocks = [used, inFolder].flatMap((file) => pictureOf(file).blocks);
    await createPage('Has two pictures', { blocks });
    const { body } = await editor.send('POST', '/upload/folders', { name: 'Deleted', parent: null });
    const folder = (body.data as { id: number }).id;
    const move = { fileIds: [inFolder.id], destinationFolderId: folder };
    expect((await editor.send('POST', '/upload/actions/bulk-move', move)).status).toBe(200);
    for (const chosen of [{ fileIds: [unused.id, used.id] }, { fileIds: [unused.id], folderIds: [folder] }]) {
      const refused = await editor.send('POST', '/upload/actions/bulk-delete', chosen);
      expect([refused.status, refused.message]).toEqual([
        400,
        expect.stringMatching(
          /^Nothing was deleted\. “(us|in)\.png” is used by Page “Has two pictures”\. Take it out/,
        ),
      ]);
      expect((await fetch(`${cms.get().url}${unused.url}`)).status).toBe(200);
    }
    const alone = { fileIds: [unused.id] };
    expect((await editor.send('POST', '/upload/actions/bulk-delete', alone)).status).toBe(200);
    expect(await strapi.db.query('plugin::upload.file').count({ where: { name: 'un.png' } })).toBe(0);
  });

  it('is deleted by Strapi itself beside one that is refused: see docs/upstream/deleting-some-files.md', async () => {
    const { strapi } = cms.get();
    const [unused, used] = [await upload('gone.png'), await upload('stays.png')];
    await createPage('Has one of them', pictureOf(used));
    const files = strapi.plugin('upload').service('file');
    await expect(files.deleteByIds([unused.id, used.id])).rejects.toThrow('“stays.png” is used by');
    const isGone = () => strapi.db.query('plugin::upload.file').count({ where: { id: unused.id } });
    await expect.poll(isGone).toBe(0);
  });
});
