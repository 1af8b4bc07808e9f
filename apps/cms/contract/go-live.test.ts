/** @postgres order: titles are searched and sorted by the database. */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Point } from '../src/features/launch-checklist/shapes.ts';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { Staff } from './staff.ts';

/** What Strapi itself runs is compiled; the sources beside it are another module. */
const { noteFirstPassword }: { noteFirstPassword(strapi: Core.Strapi, userId: number): Promise<void> } =
  createRequire(import.meta.url)(
    path.resolve(import.meta.dirname, '../dist/src/features/launch-checklist/server/first-password.js'),
  );
const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const find = async (title: string, staff = editor) =>
  (await staff.list<Point>('/go-live')).find((point) => point.title === title);
const pages = () => cms.get().strapi.documents('api::page.page');
async function publishPage(title: string, data: object) {
  const documentId = await createPage(cms.get(), { title, slug: randomUUID() });
  await pages().update({ documentId, data });
  await pages().publish({ documentId });
  made.push(documentId);
  return documentId;
}
const made: string[] = [];
afterAll(async () => {
  for (const documentId of made) await pages().delete({ documentId });
});

describe('before the website goes live', () => {
  it('examples are named until they are taken down', async () => {
    const testimonials = cms.get().strapi.documents('api::testimonial.testimonial');
    const data = {
      title: 'An example',
      slug: randomUUID(),
      kind: 'quote',
      quote: 'It helped.',
      example: true,
    };
    const { documentId } = await testimonials.create({ data });
    await testimonials.publish({ documentId });
    const address = `/content-manager/collection-types/api::testimonial.testimonial/${documentId}`;
    expect((await find('Examples'))?.places).toContainEqual({ name: 'An example', path: address });
    await testimonials.delete({ documentId });
    expect((await find('Examples'))?.places).not.toContainEqual({ name: 'An example', path: address });
  });

  it('examples are not done while a page says that it has some', async () => {
    const words = [
      { type: 'text', text: 'These are examples.', bold: true },
      { type: 'text', text: ' A draft.' },
    ];
    const box = { __component: 'blocks.inset-text', body: [{ type: 'paragraph', children: words }] };
    const documentId = await publishPage('What people say', { blocks: [box] });
    const place = { name: 'What people say', path: expect.stringContaining(documentId) };
    expect(await find('Examples')).toMatchObject({
      left: expect.stringContaining('A box says “These are examples.” Remove it when none is left.'),
      places: expect.arrayContaining([place]),
    });
    await pages().update({ documentId, data: { blocks: [] } });
    await pages().publish({ documentId });
    // The seed, where another file of tests has brought it in, has such a box of its own.
    expect((await find('Examples'))?.places).not.toContainEqual(place);
  });

  it('pages with a box for the hospital to complete, among them the accessibility statement', async () => {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Who tested it.' }] }];
    const box = { __component: 'blocks.warning-callout', heading: 'For the hospital to complete', body };
    await publishPage('Parking', { blocks: [box] });
    const statement = await publishPage('Accessibility statement', { blocks: [box] });
    const gaps = (await find('Gaps in pages'))?.places.map(({ name }) => name);
    expect(gaps).toContain('Parking');
    expect(gaps).not.toContain('Accessibility statement');
    const address = { path: expect.stringContaining(statement) };
    expect((await find('Accessibility statement'))?.places).toContainEqual(expect.objectContaining(address));
    await pages().update({ documentId: statement, data: { blocks: [] } });
    await pages().publish({ documentId: statement });
    const left = (await find('Accessibility statement'))?.places ?? [];
    expect(left).not.toContainEqual(expect.objectContaining(address));
  });

  it('pages without a review', async () => {
    await publishPage('Unreviewed', { review: null });
    await publishPage('Reviewed', {});
    const names = (await find('Reviews'))?.places.map(({ name }) => name);
    expect(names).toContain('Unreviewed');
    expect(names).not.toContain('Reviewed');
  });

  it('FAQs and resources that nobody has signed off', async () => {
    const faqs = cms.get().strapi.documents('api::faq.faq');
    const publishFaq = async (question: string) => {
      const documentId = await createFaq(cms.get(), { question, slug: randomUUID() });
      await faqs.publish({ documentId });
      return documentId;
    };
    const ids = [await publishFaq('Unsigned?'), await publishFaq('Signed off?')];
    const path = `/review/faq/${ids[1]}`;
    const { fingerprint } = (await editor.send('GET', path)).body;
    const wish = { fingerprint, evidence: 'Team meeting', nextDue: '2036-01-01', publish: false };
    await editor.send('POST', `${path}/sign-off`, wish);
    const resources = cms.get().strapi.documents('api::resource.resource');
    const data = { title: 'Unsigned sheet', summary: 'A sheet to keep.' };
    const { documentId } = await resources.create({ data });
    await resources.publish({ documentId });

    const names = (await find('Reviews'))?.places.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Unsigned?', 'Unsigned sheet']));
    expect(names).not.toContain('Signed off?');
    for (const id of ids) await faqs.delete({ documentId: id });
    await resources.delete({ documentId });
  });

  it('contact details that the settings lack', async () => {
    expect((await find('Contact details'))?.left).toContain('Phone number');
  });

  it('is shown to those who may read pages', async () => {
    expect((await fetch(`${cms.get().url}/go-live`)).status).toBe(401);
  });
});

it('staff who can change the first password are reminded of it until it is changed', async () => {
  const { strapi } = cms.get();
  const first = await Staff.add(cms.get(), 'strapi-super-admin', 'First');
  const colleague = await Staff.add(cms.get(), 'strapi-super-admin', 'Second');
  const { id } = await strapi.db.query('admin::user').findOne({ where: { email: first.email } });
  await noteFirstPassword(strapi, id);
  expect(await find('Passwords', first)).toMatchObject({
    left: expect.stringMatching(/^You still have the password .+ Choose a new one\.$/),
    places: [{ path: '/me' }],
  });
  expect(await find('Passwords', colleague)).toMatchObject({
    left: expect.stringContaining('Ask them to choose a new one'),
    places: [{ path: `/settings/users/${id}` }],
  });
  expect(await find('Passwords')).toBeUndefined();
  await strapi.service('admin::user').updateById(id, { password: 'Another-horse-8' });
  expect(await find('Passwords', colleague)).toMatchObject({ left: '', places: [] });
});
