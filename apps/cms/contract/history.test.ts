/**
 * @postgres locks, transactions, json, order: versions are stored as JSON, listed newest
 * first and restored as one.
 * @covers src/features/history/server/restore.ts
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { saveMeanwhile } from './save-meanwhile.ts';
import { Staff } from './staff.ts';

const PAGE = 'api::page.page';
const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const history = z.object({
  versions: z.array(
    z.object({ ref: z.string(), action: z.string(), how: z.string(), hasContent: z.boolean() }),
  ),
  hasUnpublishedChanges: z.boolean(),
  mayRestore: z.boolean(),
});
const ask = async (staff: Staff, path: string) =>
  history.parse((await staff.send('GET', `/history/${path}`)).body);
const documents = () => cms.get().strapi.documents(PAGE);
const blocks = (...faqs: string[]) => [
  {
    __component: 'blocks.inset-text',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'First' }] }],
  },
  { __component: 'blocks.faq-list', heading: 'Second', show: 'chosen', faqs },
  { __component: 'blocks.steps', heading: 'Third', steps: [{ heading: 'One' }, { heading: 'Two' }] },
];

/** A page with two versions: three blocks that refer to two FAQs, then none. */
async function publishTwice() {
  const slug = randomUUID();
  const publishFaq = async (question: string) => {
    const documentId = await createFaq(cms.get(), { question, slug: randomUUID() });
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId });
    return documentId;
  };
  const faqs = [await publishFaq('Will it stay?'), await publishFaq('Will it go?')];
  const data = { title: 'First title', slug, summary: 'A page.', blocks: blocks(...faqs) };
  const { documentId } = await documents().create({ data });
  await documents().publish({ documentId });
  await documents().update({ documentId, data: { title: 'Second title', blocks: [] } });
  await documents().publish({ documentId });
  return { documentId, faqs, path: `page/${documentId}` };
}

describe('the history of an entry', () => {
  it('lists what was published by whatever hand, the newest first', async () => {
    const { documentId, path } = await publishTwice();
    await documents().unpublish({ documentId });
    await editor.send('POST', `/content-manager/collection-types/${PAGE}/${documentId}/actions/publish`, {
      title: 'By hand',
    });
    const { versions } = await ask(editor, path);
    expect(versions.map(({ action, how }) => `${action} by ${how}`)).toEqual([
      'publish by admin',
      'unpublish by system',
      'publish by system',
      'publish by system',
    ]);
  });

  it('is for staff who may read the entry', async () => {
    const { path } = await publishTwice();
    expect((await fetch(`${cms.get().url}/history/${path}`)).status).toBe(401);
    expect((await editor.send('GET', '/history/secret/x')).status).toBe(404);
    expect((await editor.send('GET', `/history/${path}/compare?to=r0`)).status).toBe(404);
  });

  it('compares a version with the one before it', async () => {
    const { path } = await publishTwice();
    const [last, first] = (await ask(editor, path)).versions;
    const { body } = await editor.send('GET', `/history/${path}/compare?from=${first?.ref}&to=${last?.ref}`);
    const differences = z.array(z.object({ label: z.string(), change: z.string() })).parse(body.differences);
    expect(differences.filter(({ change }) => change !== 'same')).toMatchObject([
      { label: 'Title', change: 'changed' },
      { label: 'Content', change: 'removed' },
    ]);
  });
});

describe('a megabyte of text', () => {
  it('is compared while others can still work', async () => {
    const documentId = await createFaq(cms.get(), { question: 'How much?', slug: randomUUID() });
    const faqs = cms.get().strapi.documents('api::faq.faq');
    for (const word of ['treated', 'managed']) {
      const line = {
        type: 'paragraph',
        children: [{ type: 'text', text: `Pain 🙂 is ${word}. `.repeat(500) }],
      };
      await faqs.update({ documentId, data: { answer: Array(100).fill(line) } });
      await faqs.publish({ documentId });
    }
    const [last, first] = (await ask(editor, `faq/${documentId}`)).versions;
    const started = Date.now();
    const answer = await editor.send(
      'GET',
      `/history/faq/${documentId}/compare?from=${first?.ref}&to=${last?.ref}`,
    );
    expect(answer.status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('restoring a version', () => {
  it('puts it into the draft with its blocks in order, publishes nothing, and keeps the draft that was there', async () => {
    const { documentId, faqs, path } = await publishTwice();
    await documents().update({ documentId, data: { title: 'Only a draft' } });
    const first = (await ask(editor, path)).versions.at(-1);
    const answer = await editor.send('POST', `/history/${path}/restore`, { version: first?.ref });
    expect(answer.body).toEqual({ leftOut: [] });

    const populate = {
      blocks: {
        on: {
          'blocks.inset-text': true,
          'blocks.faq-list': { populate: ['faqs'] },
          'blocks.steps': { populate: ['steps'] },
        },
      },
    };
    const draft = await documents().findOne({ documentId, populate });
    expect(draft).toMatchObject({
      title: 'First title',
      blocks: [
        { __component: 'blocks.inset-text' },
        { __component: 'blocks.faq-list', faqs: faqs.map((id) => ({ documentId: id })) },
        { __component: 'blocks.steps', steps: [{ heading: 'One' }, { heading: 'Two' }] },
      ],
    });
    expect(await documents().findOne({ documentId, status: 'published' })).toMatchObject({
      title: 'Second title',
    });

    const kept = (await ask(editor, path)).versions[0];
    expect(kept).toMatchObject({ action: 'restored', hasContent: true });
    await editor.send('POST', `/history/${path}/restore`, { version: kept?.ref });
    expect(await documents().findOne({ documentId })).toMatchObject({ title: 'Only a draft' });
  });

  it('keeps also what somebody saves at the same time', async () => {
    const { documentId, path } = await publishTwice();
    const version = (await ask(editor, path)).versions.at(-1)?.ref;
    const change = { uid: PAGE, documentId, data: { title: 'Saved meanwhile' } } as const;
    const restore = () => editor.send('POST', `/history/${path}/restore`, { version });
    expect(await saveMeanwhile(cms.get(), change, restore)).toMatchObject({ status: 200 });
    expect(await documents().findOne({ documentId })).toMatchObject({ title: 'First title' });
    const kept = cms.get().strapi.db.query('api::history.kept-draft');
    expect(await kept.findMany({ where: { targetId: documentId } })).toMatchObject([
      { reason: 'restored', title: 'Saved meanwhile' },
    ]);
  });

  it('puts what a version said into the fields that have other names since', async () => {
    const { documentId, path } = await publishTwice();
    const query = cms.get().strapi.db.query('api::publication.publication-log-entry');
    const where = { targetType: 'page', targetId: documentId };
    const [row] = await query.findMany({ where, orderBy: { revision: 'asc' } });
    const { summary, ...rest } = row.snapshot;
    await query.update({ where: { id: row.id }, data: { snapshot: { ...rest, abstract: summary } } });
    // The module that the CMS runs with, and not the sources that tests import.
    const { contentTypes } = createRequire(import.meta.url)('@pain/schema');
    const field = contentTypes.find(({ name }: { name: string }) => name === 'page').fields.summary;
    field.was = ['abstract'];
    try {
      await documents().update({ documentId, data: { summary: 'Another.' } });
      await editor.send('POST', `/history/${path}/restore`, { version: `r${row.revision}` });
      expect(await documents().findOne({ documentId })).toMatchObject({ summary: 'A page.' });
    } finally {
      delete field.was;
    }
  });

  it('leaves out what no longer exists and names it', async () => {
    const { documentId, faqs, path } = await publishTwice();
    await cms
      .get()
      .strapi.documents('api::faq.faq')
      .delete({ documentId: faqs[1] ?? '' });
    const first = (await ask(editor, path)).versions.at(-1);
    const answer = await editor.send('POST', `/history/${path}/restore`, { version: first?.ref });
    expect(answer.body).toEqual({ leftOut: ['The FAQ “Will it go?” no longer exists; it was left out.'] });
    const populate = { blocks: { on: { 'blocks.faq-list': { populate: ['faqs'] } } } };
    const draft = await documents().findOne({ documentId, populate });
    expect(JSON.stringify(draft)).toContain(faqs[0]);
  });

  it('is for those who may edit', async () => {
    const { path } = await publishTwice();
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    expect((await ask(contributor, path)).mayRestore).toBe(true);
    const answer = await fetch(`${cms.get().url}/history/${path}/restore`, { method: 'POST' });
    expect(answer.status).toBe(401);
  });

  it('is not for those who may only read, and neither is keeping the draft', async () => {
    const { documentId, path } = await publishTwice();
    const reviewer = await Staff.add(cms.get(), 'clinical-reviewer');
    const before = await ask(reviewer, path);
    expect(before.mayRestore).toBe(false);
    for (const [what, body] of [
      ['restore', { version: before.versions.at(-1)?.ref }],
      ['keep', {}],
    ] as const)
      expect((await reviewer.send('POST', `/history/${path}/${what}`, body)).status).toBe(403);
    expect(await ask(editor, path)).toMatchObject({ versions: before.versions });
    expect(await documents().findOne({ documentId })).toMatchObject({ title: 'Second title' });
  });
});
