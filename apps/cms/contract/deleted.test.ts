/**
 * @postgres locks, transactions, json: two people who restore one deleted entry must not both create it.
 * @covers src/features/history/server/keep-draft.ts
 * @covers src/features/consent/server/record-deletions.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite } from './website.ts';

const FAQ = 'api::faq.faq';
const PAGE = 'api::page.page';
const REDIRECT = 'api::redirect.redirect';
const TESTIMONIAL = 'api::testimonial.testimonial';
/** As many as are shown. */
const SHOWN = 200;
const cms = provideCms();
let editor: Staff;
provideSiteUrl();
/** Without settings there is no website, and nothing moves. */
provideWebsite(cms);
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Dana');
});

const deletedEntries = z.object({
  entries: z.array(z.looseObject({ entry: z.string(), ref: z.string() })),
  hasMore: z.boolean(),
});
const listDeleted = async (staff = editor) =>
  deletedEntries.parse((await staff.send('GET', '/deleted')).body).entries;
const findDeleted = async (entry: string) => (await listDeleted()).filter((one) => one.entry === entry);
const faqs = () => cms.get().strapi.documents(FAQ);
const bringBack = (entry: string, version: string, staff = editor) =>
  staff.send('POST', `/history/${entry}/restore`, { version });

/** A published FAQ that was changed since and then deleted by an editor. */
async function deleteFaq(question: string): Promise<string> {
  const documentId = await createFaq(cms.get(), { question: 'As published?', slug: randomUUID() });
  await faqs().publish({ documentId });
  await faqs().update({ documentId, data: { question } });
  await editor.send('DELETE', `/content-manager/collection-types/${FAQ}/${documentId}`);
  return documentId;
}

const versionList = z.object({ versions: z.array(z.object({ ref: z.string() })) });

/**
 * A published testimonial that somebody else has saved over since: its words are in the log, and
 * in a draft that was kept.
 */
async function createTestimonial() {
  const words = `It helped me ${randomUUID()}.`;
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  const data = { title: 'Gone', slug: randomUUID(), kind: 'quote', quote: words, consent };
  const testimonials = cms.get().strapi.documents(TESTIMONIAL);
  const { documentId } = await testimonials.create({ data, status: 'published' });
  const path = `/history/testimonial/${documentId}`;
  await editor.send('POST', `${path}/keep`);
  const { versions } = versionList.parse((await editor.send('GET', path)).body);
  return { documentId, path, words, refs: versions.map(({ ref }) => ref) };
}

describe('a deleted entry', () => {
  it('is listed with its title and type, who deleted it and when', async () => {
    const before = Date.now();
    const documentId = await deleteFaq('Who misses me?');
    const [deleted] = await findDeleted(`faq/${documentId}`);
    expect(deleted).toMatchObject({ title: 'Who misses me?', kind: 'FAQ', by: 'Dana' });
    expect(Date.parse(String(deleted?.at))).toBeGreaterThanOrEqual(before - 1000);
  });

  it('says what it said', async () => {
    const documentId = await deleteFaq('What did I say?');
    const [deleted] = await findDeleted(`faq/${documentId}`);
    const { body } = await editor.send(
      'GET',
      `/history/faq/${documentId}/compare?from=${deleted?.ref}&to=${deleted?.ref}`,
    );
    expect(JSON.stringify(body)).toContain('What did I say?');
  });

  it('is brought back as a draft under its old name, so that its history goes on, and leaves the list', async () => {
    const documentId = await deleteFaq('Am I back?');
    const entry = `faq/${documentId}`;
    const [deleted] = await findDeleted(entry);
    expect(await bringBack(entry, deleted?.ref ?? '')).toMatchObject({ status: 200, body: { leftOut: [] } });
    expect(await faqs().findOne({ documentId })).toMatchObject({ question: 'Am I back?' });
    expect(await faqs().findOne({ documentId, status: 'published' })).toBeNull();
    expect(await findDeleted(entry)).toEqual([]);
    await faqs().publish({ documentId });
    expect(await faqs().findOne({ documentId, status: 'published' })).toMatchObject({
      question: 'Am I back?',
    });
    const { body } = await editor.send('GET', `/history/${entry}`);
    const actions = z.object({ versions: z.array(z.object({ action: z.string() })) }).parse(body).versions;
    expect(actions.filter(({ action }) => action === 'publish')).toHaveLength(2);
  });

  it('that is brought back and deleted again is listed once', async () => {
    const documentId = await deleteFaq('Once more?');
    const entry = `faq/${documentId}`;
    await bringBack(entry, (await findDeleted(entry))[0]?.ref ?? '');
    await faqs().delete({ documentId });
    expect(await findDeleted(entry)).toHaveLength(1);
  });

  it('of two who bring it back is made once', async () => {
    const documentId = await deleteFaq('Twice?');
    const entry = `faq/${documentId}`;
    const ref = (await findDeleted(entry))[0]?.ref ?? '';
    const answers = await Promise.all([bringBack(entry, ref), bringBack(entry, ref)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    const rows = await cms.get().strapi.db.query(FAQ).findMany({ where: { documentId } });
    expect(rows).toHaveLength(1);
  });

  it('comes back with its blocks in order, and says what it could not choose again', async () => {
    const { strapi } = cms.get();
    const chosen = await createFaq(cms.get(), { question: 'Chosen and gone?', slug: randomUUID() });
    await faqs().publish({ documentId: chosen });
    const blocks = [
      { __component: 'blocks.steps', heading: 'First', steps: [{ heading: 'One' }, { heading: 'Two' }] },
      { __component: 'blocks.faq-list', heading: 'Second', show: 'chosen', faqs: [chosen] },
    ];
    const data = { title: 'With blocks', slug: randomUUID(), summary: 'A page.', blocks };
    const { documentId } = await strapi.documents(PAGE).create({ data });
    await strapi.documents(PAGE).delete({ documentId });
    await faqs().delete({ documentId: chosen });
    const [deleted] = await findDeleted(`page/${documentId}`);
    expect((await bringBack(`page/${documentId}`, deleted?.ref ?? '')).body).toEqual({
      leftOut: ['The FAQ “Chosen and gone?” no longer exists; it was left out.'],
    });
    const populate = { blocks: { on: { 'blocks.steps': { populate: ['steps'] }, 'blocks.faq-list': true } } };
    expect(await strapi.documents(PAGE).findOne({ documentId, populate })).toMatchObject({
      blocks: [
        { __component: 'blocks.steps', steps: [{ heading: 'One' }, { heading: 'Two' }] },
        { __component: 'blocks.faq-list', heading: 'Second' },
      ],
    });
  });

  it('that was shown by consent is not listed, and no version of it is read or brought back', async () => {
    const { strapi } = cms.get();
    const { documentId, path, refs } = await createTestimonial();
    await strapi.documents(TESTIMONIAL).delete({ documentId });
    expect(await findDeleted(`testimonial/${documentId}`)).toEqual([]);
    const gone = { status: 404, message: expect.stringMatching(/^It was deleted for good/) };
    expect(await editor.send('GET', path)).toMatchObject(gone);
    for (const ref of refs) {
      expect(await editor.send('GET', `${path}/compare?to=${ref}`)).toMatchObject(gone);
      expect(await bringBack(`testimonial/${documentId}`, ref)).toMatchObject(gone);
    }
    expect(await strapi.documents(TESTIMONIAL).findOne({ documentId })).toBeNull();
  });

  it('that was shown by consent leaves no word in the database, and its rows in the log', async () => {
    const { strapi } = cms.get();
    const { documentId, words } = await createTestimonial();
    const kept = async () => {
      const where = { targetType: 'testimonial', targetId: documentId };
      const inOrder = { where, orderBy: { id: 'asc' } };
      const log = await strapi.db.query('api::publication.publication-log-entry').findMany(inOrder);
      return { log, drafts: await strapi.db.query('api::history.kept-draft').findMany({ where }) };
    };
    expect(JSON.stringify(await kept()).split(words)).toHaveLength(3);
    await strapi.documents(TESTIMONIAL).delete({ documentId });
    const { log, drafts } = await kept();
    expect(JSON.stringify([log, drafts])).not.toContain(words);
    expect(log.map(({ action }) => action)).toEqual(['publish', 'delete']);
    const where = { targetId: documentId };
    const [withdrawal] = await strapi.db.query('api::consent.withdrawal').findMany({ where });
    expect(withdrawal).toMatchObject({ givenOn: '2026-01-01', revision: log[1]?.revision });
  });
});

describe('the list of deleted entries', () => {
  it('is for those who may write', async () => {
    const documentId = await deleteFaq('For whom?');
    const entry = `faq/${documentId}`;
    const [deleted] = await findDeleted(entry);
    const reviewer = await Staff.add(cms.get(), 'clinical-reviewer');
    expect(await listDeleted(reviewer)).toEqual([]);
    expect((await bringBack(entry, deleted?.ref ?? '', reviewer)).status).toBe(403);
    expect((await fetch(`${cms.get().url}/deleted`)).status).toBe(401);
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    expect((await bringBack(entry, deleted?.ref ?? '', contributor)).status).toBe(200);
  });

  it('is filled by what is not back, and says whether there is more', async () => {
    const { strapi } = cms.get();
    const documentId = await deleteFaq('Behind what is back?');
    const kept = strapi.db.query('api::history.kept-draft');
    const [{ id: _id, ...row }] = await kept.findMany({ where: { targetId: documentId }, limit: 1 });
    const addNewer = (targetIds: string[]) =>
      kept.createMany({ data: targetIds.map((targetId) => ({ ...row, targetId, at: new Date() })) });
    const isBack = await createFaq(cms.get(), { question: 'Back?', slug: randomUUID() });
    await addNewer(Array.from({ length: SHOWN }, () => isBack));
    expect(await findDeleted(`faq/${documentId}`)).toHaveLength(1);

    const gone = Array.from({ length: SHOWN }, () => randomUUID());
    await addNewer(gone);
    const { entries, hasMore } = deletedEntries.parse((await editor.send('GET', '/deleted')).body);
    expect([entries.length, hasMore]).toEqual([SHOWN, true]);
    await kept.deleteMany({ where: { targetId: { $in: [...gone, isBack] } } });
  });

  it('does not show what was removed by another change, such as the redirect of a page that came back', async () => {
    const { strapi } = cms.get();
    const slug = randomUUID();
    const pages = strapi.documents(PAGE);
    const data = { title: 'Goes', slug, summary: 'A page.', blocks: [] };
    const { documentId } = await pages.create({ data, status: 'published' });
    const moveTo = (slug: string) => pages.update({ documentId, data: { slug }, status: 'published' });
    await moveTo(`${slug}-elsewhere`);
    const [redirect] = await strapi.documents(REDIRECT).findMany({ filters: { from: `/${slug}/` } });
    await moveTo(slug);
    const entry = `redirect/${redirect?.documentId}`;
    expect(await findDeleted(entry)).toEqual([]);
    const { body } = await editor.send('GET', `/history/${entry}`);
    expect(body.versions).toMatchObject([{ action: 'delete' }, { action: 'removed' }, { action: 'publish' }]);
  });
});
