/**
 * @postgres sql: Postgres counts entries in numbers that it answers as text.
 * @covers src/features/publication/server/count-published.ts
 * @covers src/strapi-setup/graphql/mark-missing-parts.ts
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { faq, page, toGraphqlDocument } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, provideCms } from './cms.ts';
import { ANSWER, createFaq, createPage } from './content.ts';
import { provideSchedule } from './schedule.ts';
import { Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const FAQ = 'api::faq.faq';
const PAGE = 'api::page.page';
const SETTINGS = 'api::site-setting.site-setting';
const LATER = '2036-07-01T08:00:00.000Z';
const cms = provideCms();
const website = provideWebsite(cms);
const schedule = provideSchedule(cms);

let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  contributor = await Staff.add(cms.get(), 'strapi-author');
});

const rowsOf = (uid: typeof FAQ | typeof PAGE | typeof SETTINGS, documentId: string) =>
  cms
    .get()
    .strapi.db.query(uid)
    .findMany({ where: { documentId }, orderBy: { id: 'asc' } });
const makeFaq = (question: string) => createFaq(cms.get(), { question, slug: randomUUID() });
const text = (words: string) => ({
  __component: 'blocks.text',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
});
const sendPage = (staff: Staff, documentId: string, body: object) =>
  staff.send('PUT', `/content-manager/collection-types/${PAGE}/${documentId}`, body);

async function makePage(words: string) {
  const data = { title: words, slug: randomUUID(), summary: 'A page.', blocks: [text(words)] };
  const { strapi } = cms.get();
  const page = await strapi.documents(PAGE).create({ data, populate: ['blocks'] } as never);
  // Strapi types what it populates by content types that it generates itself; ours come from packages/schema.
  const [block] = page.blocks as unknown as { id: number }[];
  return { documentId: page.documentId, id: Number(page.id), block: Number(block?.id) };
}

async function readBlocks(documentId: string) {
  const { strapi } = cms.get();
  const page = await strapi.documents(PAGE).findOne({ documentId, populate: ['blocks'] } as never);
  // As above.
  return (page as unknown as { blocks: { id: number; body: unknown }[] }).blocks;
}

describe('a body that names another entry', () => {
  it('does not move a draft into it, so that no plan of an editor publishes the words of a contributor', async () => {
    const planned = await makeFaq('Planned by an editor?');
    await editor.sendFaq('PUT', planned, { publishAt: LATER });
    const own = await makeFaq('Written by a contributor?');
    expect((await contributor.sendFaq('PUT', own, { question: 'Live?', documentId: planned })).status).toBe(
      200,
    );
    await schedule.letPass(FAQ, planned, { publishAt: '2026-01-01T00:00:00.000Z' });
    await schedule.look();
    expect((await rowsOf(FAQ, planned)).map(({ question }) => question)).toEqual([
      'Planned by an editor?',
      'Planned by an editor?',
    ]);
    expect(await rowsOf(FAQ, own)).toMatchObject([{ question: 'Live?', locale: null, publishedAt: null }]);
  });

  it('leaves the site settings what they are', async () => {
    const { settings } = website.get();
    const before = (await rowsOf(SETTINGS, settings)).map(({ id }) => id);
    const body = { documentId: 'elsewhere', id: 1, locale: 'fr', publishedAt: null };
    expect((await contributor.send('PUT', `/content-manager/single-types/${SETTINGS}`, body)).status).toBe(
      200,
    );
    expect((await rowsOf(SETTINGS, settings)).map(({ id }) => id)).toEqual(before);
  });

  it('publishes, for an editor who clicks Publish, only what they have open', async () => {
    const [own, other] = [await makeFaq('Open?'), await makeFaq('Not open?')];
    const body = { question: 'Open?', answer: ANSWER, documentId: other };
    expect((await editor.sendFaq('POST', `${own}/actions/publish`, body)).status).toBe(200);
    expect(await rowsOf(FAQ, own)).toHaveLength(2);
    expect(await rowsOf(FAQ, other)).toMatchObject([{ question: 'Not open?', publishedAt: null }]);
  });

  it('makes a block of its own of one whose number is of another page', async () => {
    const [own, other] = [await makePage('Mine'), await makePage('Theirs')];
    const blocks = [
      { id: other.block, ...text('Stolen') },
      { id: own.block, ...text('Kept') },
    ];
    expect((await sendPage(contributor, own.documentId, { blocks })).status).toBe(200);
    expect(await readBlocks(other.documentId)).toMatchObject([{ id: other.block, ...text('Theirs') }]);
    expect(await readBlocks(own.documentId)).toMatchObject([
      text('Stolen'),
      { id: own.block, ...text('Kept') },
    ]);
  });

  it('gives no relation to a page that is on the website', async () => {
    const [own, live, target] = [await makePage('Mine'), await makePage('Live'), await makePage('Linked')];
    const documents = cms.get().strapi.documents(PAGE);
    const publish = async ({ documentId }: { documentId: string }) =>
      (await documents.publish({ documentId })).entries[0]?.id;
    const connect = [{ id: await publish(target), __pivot: { page_id: await publish(live) } }];
    expect((await sendPage(contributor, own.documentId, { related: { connect } })).status).toBe(200);
    const query = { documentId: live.documentId, status: 'published', populate: ['related'] };
    expect(await documents.findOne(query as never)).toMatchObject({ related: [] });
  });

  it('puts no file into it while it is uploaded', async () => {
    const { strapi, url } = cms.get();
    const { id } = await makePage('Shows nothing');
    const form = new FormData();
    form.append('files', new Blob(['Monday at 9'], { type: 'text/plain' }), 'times.txt');
    for (const [name, value] of Object.entries({
      ref: PAGE,
      refId: String(id),
      field: 'blocks',
      path: 'a/b',
    }))
      form.append(name, value);
    const headers = { authorization: `Bearer ${contributor.accessToken}` };
    const answer = await fetch(`${url}/upload`, { method: 'POST', headers, body: form });
    const [file] = await answer.json();
    const where = { id: file.id };
    const stored = await strapi.db.query('plugin::upload.file').findOne({ where, populate: ['related'] });
    expect(stored.related).toEqual([]);
  });
});

describe('two drafts of one entry, as an earlier version could leave them', () => {
  async function makeTwins(question: string) {
    const documentId = await makeFaq(question);
    const data = {
      documentId,
      question: 'Moved here?',
      slug: randomUUID(),
      answer: ANSWER,
      publishedAt: null,
    };
    await cms.get().strapi.db.query(FAQ).create({ data });
    return documentId;
  }

  it('are not published, and both are named', async () => {
    const documentId = await makeTwins('Was here?');
    expect(await editor.sendFaq('POST', `${documentId}/actions/publish`, {})).toMatchObject({
      status: 400,
      message:
        'It was not published. There are 2 drafts of this FAQ: “Was here?” and “Moved here?”. Copy what is right into a new FAQ and publish that. Then delete this one.',
    });
    expect((await rowsOf(FAQ, documentId)).map(({ publishedAt }) => publishedAt)).toEqual([null, null]);
  });

  it('are not published of the site settings, either, and what is on the website stays', async () => {
    const { settings } = website.get();
    const query = cms.get().strapi.db.query(SETTINGS);
    const where = { documentId: settings, publishedAt: null };
    await query.updateMany({ where, data: { documentId: 'elsewhere' } });
    const answer = await editor.send('POST', `/content-manager/single-types/${SETTINGS}/actions/publish`, {});
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^It was not published\. There are 2 of “Site settings”: “/),
    });
    expect(await query.count({ where: { publishedAt: { $notNull: true } } })).toBe(1);
    await query.updateMany({ where: { documentId: 'elsewhere' }, data: { documentId: settings } });
  });

  it('count as one entry where both are published', async () => {
    const count = async () => {
      const { body } = await ask(cms.get(), '{ publicationCounts { type published } }');
      const counts = body.data?.publicationCounts as { type: string; published: number }[];
      return counts.find(({ type }) => type === 'faq')?.published ?? 0;
    };
    const documentId = await makeTwins('Twice?');
    const before = await count();
    const where = { documentId };
    await cms
      .get()
      .strapi.db.query(FAQ)
      .updateMany({ where, data: { publishedAt: new Date() } });
    expect(await count()).toBe(before + 1);
    await cms.get().strapi.db.query(FAQ).deleteMany({ where });
  });
});

describe('a published row without a documentId, as an import may leave it', () => {
  async function listStrays() {
    const { body } = await ask(cms.get(), '{ publicationCounts { type strays { row title documentId } } }');
    const counts = body.data?.publicationCounts as { type: string; strays: object[] }[];
    return counts.find(({ type }) => type === 'faq')?.strays;
  }

  it.each([null, ''])(
    '(%j) is listed by its number, title and entry, and keeps no other entry from being read',
    async (lost) => {
      const [kept, documentId] = [await makeFaq('Is here?'), await makeFaq('Whose am I?')];
      const { strapi } = cms.get();
      for (const id of [kept, documentId]) await strapi.documents(FAQ).publish({ documentId: id });
      const query = strapi.db.query(FAQ);
      const where = { question: 'Whose am I?', publishedAt: { $notNull: true } };
      const { id: row } = await query.update({ where, data: { documentId: lost } });
      const stray = { row, title: 'Whose am I?' };
      expect(await listStrays()).toEqual([{ ...stray, documentId }]);
      await query.deleteMany({ where: { documentId } });
      expect(await listStrays()).toEqual([{ ...stray, documentId: null }]);
      const read = await ask(cms.get(), toGraphqlDocument(faq), {
        filters: { documentId: { gt: '' } },
        limit: 200,
      });
      expect(read.body.data?.documents).toContainEqual(expect.objectContaining({ documentId: kept }));
      await query.deleteMany({ where: { $or: [where, { documentId: kept }] } });
    },
  );
});

describe('a published page of which a part is not in the database, as after a restore of some tables alone', () => {
  it.each([
    ['a block', 'components_blocks_steps', ['blocks']],
    ['a part of a block', 'components_shared_step', ['blocks', 0, 'steps_steps']],
  ])('(%s) is not answered without it, and its place is named', async (_what, table, place) => {
    const { strapi } = cms.get();
    const steps = { __component: 'blocks.steps', steps: [{ heading: 'Rest', body: ANSWER }] };
    const slug = randomUUID();
    const data = { title: 'Has steps', slug, blocks: [steps] };
    const documentId = await createPage(cms.get(), data);
    await strapi.documents(PAGE).publish({ documentId });
    const read = () =>
      ask(cms.get(), toGraphqlDocument(page), { filters: { documentId: { in: [documentId] } }, limit: 1 });
    expect((await read()).body.errors).toBeUndefined();
    const [last] = await strapi.db.connection(table).max({ id: 'id' });
    await strapi.db.connection(table).where({ id: last?.id }).delete();
    expect((await read()).body.errors).toMatchObject([
      { message: 'A part of it is missing in the database', path: ['documents', 0, ...place] },
    ]);
    await strapi.documents(PAGE).delete({ documentId });
  });
});

/** The document service as Strapi makes it, without what this project adds. */
const bare = (uid: string) => {
  const load = createRequire(import.meta.url);
  const core = path.dirname(load.resolve('@strapi/core'));
  return load(path.join(core, 'services/document-service/repository.js')).createContentTypeRepository(uid);
};

describe('Strapi itself, which is to be mended: when one of these fails, what guards against it can go', () => {
  it('still moves a draft into the entry that its body names (src/security/identity/guard-identity.ts)', async () => {
    const [own, other] = [await makeFaq('Bare?'), await makeFaq('Bare, too?')];
    await bare(FAQ).update({ documentId: own, data: { documentId: other } });
    expect([(await rowsOf(FAQ, own)).length, (await rowsOf(FAQ, other)).length]).toEqual([0, 2]);
    await cms
      .get()
      .strapi.db.query(FAQ)
      .deleteMany({ where: { documentId: other } });
  });

  it('still writes a relation of another entry (src/security/identity/pick-pointers.ts)', async () => {
    const [own, other, target] = [await makePage('Own'), await makePage('Other'), await makePage('Target')];
    const related = { connect: [{ id: target.id, __pivot: { page_id: other.id } }] };
    await bare(PAGE).update({ documentId: own.documentId, data: { related } });
    const query = { documentId: other.documentId, populate: ['related'] };
    expect(
      await cms
        .get()
        .strapi.documents(PAGE)
        .findOne(query as never),
    ).toMatchObject({
      related: [{ documentId: target.documentId }],
    });
  });

  it('still publishes both drafts of one entry (src/features/publication/server/refuse-two-drafts.ts)', async () => {
    const documentId = await makeFaq('Two?');
    const data = { documentId, question: 'Of two?', slug: randomUUID(), answer: ANSWER, publishedAt: null };
    await cms.get().strapi.db.query(FAQ).create({ data });
    await bare(FAQ).publish({ documentId });
    expect((await rowsOf(FAQ, documentId)).filter(({ publishedAt }) => publishedAt !== null)).toHaveLength(2);
    await cms.get().strapi.db.query(FAQ).deleteMany({ where: { documentId } });
  });
});
