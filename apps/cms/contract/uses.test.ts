import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-super-admin');
});

const pages = () => cms.get().strapi.documents('api::page.page');
const createPage = async (title: string, data: object = {}) => {
  const slug = randomUUID();
  const page = await pages().create({ data: { title, slug, summary: 'A page.', ...data } } as never);
  return { id: page.documentId, path: `/${slug}/` };
};
const link = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Read on' }] }] },
];

describe('where an entry is used', () => {
  it('is told across blocks and fields, once for draft and published version', async () => {
    const faq = await createFaq(cms.get(), { question: 'Where am I?', slug: randomUUID() });
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: faq });
    const blocks = [{ __component: 'blocks.faq-list', show: 'Only those chosen', faqs: [faq] }];
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
    const body = link(`${target.path}#more`);
    const steps = [{ heading: 'One', body }];
    await createPage('Links from a step', { blocks: [{ __component: 'blocks.steps', steps }] });
    await createPage('Links elsewhere', { blocks: [{ __component: 'blocks.text', body: link('/x/') }] });
    expect((await editor.send('GET', `/uses/page/${target.id}`)).body.uses).toMatchObject([
      { title: 'Links from a step', how: 'links', place: 'Step: Text', isPublished: false },
    ]);
  });

  it('is for staff who may read it', async () => {
    expect((await fetch(`${cms.get().url}/uses/faq/x`)).status).toBe(401);
    expect((await editor.send('GET', '/uses/secret/x')).status).toBe(404);
  });
});

describe('a file of the media library', () => {
  it('is not deleted while an entry uses it, which is named', async () => {
    const { strapi } = cms.get();
    const file = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'used.png',
        url: '/used.png',
        hash: 'x',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        provider: 'local',
        folderPath: '/',
      },
    });
    const { id } = await createPage('Has a picture', {
      blocks: [{ __component: 'blocks.image', image: file.id }],
    });
    const refused = await editor.send('DELETE', `/upload/files/${file.id}`);
    expect(refused.status).toBe(400);
    expect(refused.message).toBe(
      '“used.png” is used by Page “Has a picture”. Take it out there first, or replace the file instead of deleting it.',
    );
    await pages().delete({ documentId: id });
    expect((await editor.send('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
  });
});
