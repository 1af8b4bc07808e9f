/**
 * @postgres time, order, json: tasks are found by comparing date and time columns with today, and by the
 * length of what is stored.
 * @covers src/features/tasks/server/find-lacking.ts
 */

import { type Field, faq, text } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLacking, findPublishedWithout } from '../src/features/tasks/server/find-lacking.ts';
import type { Task } from '../src/features/tasks/shapes.ts';
import { definitions } from '../src/kernel/references/definitions.ts';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Jules');
});

const tasksOf = (staff: Staff) => staff.list<Task>('/today');
async function find(title: string, staff = editor) {
  return (await tasksOf(staff)).find((task) => task.title === title) ?? null;
}

async function publishPage(title: string, slug: string, nextDue: string, reviewer: string) {
  const documentId = await createPage(cms.get(), { title, slug });
  const documents = cms.get().strapi.documents('api::page.page');
  const review = { lastReviewed: '2019-01-01', nextDue, reviewer };
  await documents.update({ documentId, data: { review } });
  await documents.publish({ documentId });
  return documentId;
}

describe('the tasks of the day', () => {
  it('tell overdue and soon due reviews, one’s own first', async () => {
    await publishPage('Of somebody else', 'today-else', '2020-01-01', 'Nobody Inparticular');
    const documentId = await publishPage('Mine', 'today-mine', dayIn(10), 'Jules, nurse');
    await publishPage('Far away', 'today-far', dayIn(100), 'Jules');
    const tasks = await tasksOf(editor);
    const titles = tasks.map(({ title }) => title);
    expect(titles.indexOf('Mine')).toBeLessThan(titles.indexOf('Of somebody else'));
    expect(titles).not.toContain('Far away');
    expect(await find('Mine')).toMatchObject({
      kind: 'review',
      text: expect.stringMatching(/^Page · Review is due in \d+ days · Jules, nurse$/),
      path: `/content-manager/collection-types/api::page.page/${documentId}`,
      isUrgent: false,
      isMine: true,
    });
    expect(await find('Of somebody else')).toMatchObject({ isUrgent: true, isMine: false });
    const contributor = await Staff.add(cms.get(), 'strapi-author', 'Nomatch');
    expect(await find('Of somebody else', contributor)).toBeNull();
  });

  it('tell in one line of all that is published and was never reviewed, to those who may sign off', async () => {
    const { strapi } = cms.get();
    const faqs = strapi.documents('api::faq.faq');
    const pages = strapi.documents('api::page.page');
    const publishFaq = async (question: string, slug: string) => {
      const documentId = await createFaq(cms.get(), { question, slug });
      await faqs.publish({ documentId });
      return documentId;
    };
    const never = await publishFaq('Never checked?', 'today-never');
    const signed = await publishFaq('Checked?', 'today-signed');
    const draft = await createFaq(cms.get(), { question: 'Only a draft?', slug: 'today-draft' });
    const page = await createPage(cms.get(), { title: 'Page without review', slug: 'today-unreviewed' });
    await pages.update({ documentId: page, data: { review: null } });
    await pages.publish({ documentId: page });
    const { fingerprint } = (await editor.send('GET', `/review/faq/${signed}`)).body;
    const wish = { fingerprint, evidence: 'Team meeting', nextDue: '2036-01-01', publish: false };
    await editor.send('POST', `/review/faq/${signed}/sign-off`, wish);

    const tasks = (await tasksOf(editor)).filter(({ title }) => title === 'Never reviewed');
    expect(tasks).toMatchObject([{ kind: 'unreviewed', path: null, isUrgent: false, isMine: false }]);
    const entries = tasks[0]?.entries ?? [];
    const faqPath = `/content-manager/collection-types/api::faq.faq/${never}`;
    expect(entries).toContainEqual({ name: 'Never checked?', path: faqPath });
    const names = entries.map(({ name }) => name);
    expect(names).toContain('Page without review');
    expect(names).not.toContain('Checked?');
    expect(names).not.toContain('Only a draft?');
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    expect(await find('Never reviewed', contributor)).toBeNull();

    for (const documentId of [never, signed, draft]) await faqs.delete({ documentId });
    await pages.delete({ documentId: page });
  });

  describe('of a review that is signed off by somebody who may not publish', () => {
    const signOff = async (documentId: string, staff: Staff) => {
      const path = `/review/page/${documentId}`;
      const { fingerprint } = (await staff.send('GET', path)).body;
      const wish = { fingerprint, evidence: 'NICE NG193', nextDue: '2036-11-23', publish: false };
      expect((await staff.send('POST', `${path}/sign-off`, wish)).status).toBe(200);
    };

    it('is done for them, and waits for those who may publish', async () => {
      const kim = await Staff.add(cms.get(), 'clinical-reviewer', 'Kim');
      const title = 'Signed and waiting';
      const documentId = await publishPage(title, 'today-waiting', '2020-01-01', 'Kim');
      expect(await find(title, kim)).toMatchObject({ kind: 'review', isUrgent: true, isMine: true });
      await signOff(documentId, kim);

      expect(await find(title, kim)).toMatchObject({
        kind: 'waiting',
        text: expect.stringMatching(
          /^Page · You signed it off\. Waits for a Content editor.* to publish it$/,
        ),
        isUrgent: false,
      });
      expect(await find(title)).toMatchObject({
        kind: 'signed',
        text: 'Page · Signed off by Kim, waits to be published',
        path: `/content-manager/collection-types/api::page.page/${documentId}`,
        isMine: false,
      });
      const contributor = await Staff.add(cms.get(), 'strapi-author', 'Kim');
      expect(await find(title, contributor)).toBeNull();

      await cms.get().strapi.documents('api::page.page').publish({ documentId });
      for (const staff of [kim, editor]) expect(await find(title, staff)).toBeNull();
    });

    it('is due again when somebody changes what was signed', async () => {
      const kim = await Staff.add(cms.get(), 'clinical-reviewer', 'Kim');
      const documentId = await publishPage('Signed and changed', 'today-changed', '2020-01-01', 'Kim');
      await signOff(documentId, kim);
      const data = { summary: 'Another summary.' };
      await cms.get().strapi.documents('api::page.page').update({ documentId, data });
      for (const staff of [kim, editor])
        expect(await find('Signed and changed', staff)).toMatchObject({ kind: 'review', isUrgent: true });
    });
  });

  it('tell alerts and consents that end soon', async () => {
    const { strapi } = cms.get();
    const message = [{ type: 'paragraph', children: [{ type: 'text', text: 'Closed.' }] }];
    const alert = { heading: 'Closed tomorrow', message, severity: 'urgent', where: 'everywhere' };
    const alerts = strapi.documents('api::alert.alert');
    const data = { ...alert, until: inDays(1) };
    const { documentId } = await alerts.create({ data, status: 'published' });
    const consent = { scope: 'website', givenOn: '2026-01-01', expiresOn: dayIn(20) };
    const testimonial = { title: 'Ends soon', slug: 'ends-soon', kind: 'quote', quote: 'Good.', consent };
    await strapi.documents('api::testimonial.testimonial').create({ data: testimonial, status: 'published' });
    expect(await find('Closed tomorrow')).toMatchObject({ kind: 'ending', isUrgent: false });
    expect(await find('Ends soon')).toMatchObject({
      text: expect.stringMatching(/^Testimonial · Consent ends in/),
    });
    await alerts.delete({ documentId });
  });

  it('tell what could not be published at its time to those who may publish, who can leave it as it is', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Missed?', slug: 'today-missed' });
    const row = {
      entry: 'FAQ “Missed?”',
      problem: 'x',
      plannedFor: inDays(-1),
      gaveUp: true,
      targetType: 'faq',
      targetId: documentId,
      action: 'publish',
      attempts: 1,
      lastAttempt: new Date(),
    };
    await cms.get().strapi.db.query('api::scheduling.missed-schedule').create({ data: row });
    expect(await find('FAQ “Missed?”')).toMatchObject({ kind: 'missed', isUrgent: true });
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    expect(await find('FAQ “Missed?”', contributor)).toBeNull();
    const path = `/website/receipts/faq/${documentId}`;
    expect((await contributor.send('GET', path)).body).toMatchObject({ problem: 'x', mayDismiss: false });
    expect((await contributor.send('POST', `${path}/dismiss`)).status).toBe(403);
    expect((await editor.send('GET', path)).body).toMatchObject({ problem: 'x', mayDismiss: true });
    expect((await editor.send('POST', `${path}/dismiss`)).status).toBe(200);
    expect(await find('FAQ “Missed?”')).toBeNull();
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId });
  });
});

describe('what published entries lack', () => {
  async function titlesWithout(uid: string, name: string): Promise<string[]> {
    const field = definitions().find((definition) => definition.uid === uid)?.fields[name];
    if (!field) throw new Error(`${uid} has no field "${name}".`);
    const found = await findPublishedWithout(cms.get().strapi, { uid, name, field, place: field.label });
    return found.map(({ title }) => title);
  }

  it('is found in fields of each kind, also inside components and blocks', async () => {
    const pages = cms.get().strapi.documents('api::page.page');
    const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];
    const steps = (body: object[]) => [{ __component: 'blocks.steps', steps: [{ heading: 'First', body }] }];
    const make = async (title: string, data: object) => {
      const documentId = await createPage(cms.get(), { title, slug: title.toLowerCase().replace(/ /g, '-') });
      await pages.update({ documentId, data });
      await pages.publish({ documentId });
      return documentId;
    };
    const whole = { navigationLabel: 'Whole', sharing: { title: 'Whole' }, blocks: steps(answer) };
    const parent = await make('Lacks nothing', whole);
    await pages.update({ documentId: parent, data: { navigationLabel: null } });
    const all = await make('Lacks all', {
      parent,
      review: null,
      sharing: { hidden: true },
      blocks: steps([]),
    });

    const lacking = [
      await titlesWithout('api::page.page', 'navigationLabel'),
      await titlesWithout('api::page.page', 'review'),
      await titlesWithout('shared.sharing', 'title'),
      await titlesWithout('shared.step', 'body'),
    ];
    for (const titles of lacking) expect(titles).toContain('Lacks all');
    for (const titles of lacking) expect(titles).not.toContain('Lacks nothing');
    const image = await titlesWithout('shared.sharing', 'image');
    expect(image).toEqual(expect.arrayContaining(['Lacks all', 'Lacks nothing']));
    const parents = await titlesWithout('api::page.page', 'parent');
    expect(parents).toContain('Lacks nothing');
    expect(parents).not.toContain('Lacks all');
    for (const documentId of [all, parent]) await pages.delete({ documentId });
  });

  /** The task for the field “Topic” on a day. */
  async function findTask(day: string, mayRead = true) {
    const tasks = await findLacking(cms.get().strapi, {
      now: new Date(`${day}T09:00:00Z`),
      mayRead: () => mayRead,
      person: { id: 0, name: '', email: '' },
      mayPublish: () => true,
      maySignOff: true,
    });
    return tasks.find(({ title }) => title === '“Topic” is missing');
  }

  /** Runs with another definition of a field of FAQs. */
  async function withField(name: 'topic' | 'question', field: Field, run: () => Promise<void>) {
    const usual = faq.fields[name];
    Object.assign(faq.fields, { [name]: field });
    await run().finally(() => Object.assign(faq.fields, { [name]: usual }));
  }

  async function publishFaq(question: string, slug: string, data: object) {
    const faqs = cms.get().strapi.documents('api::faq.faq');
    const documentId = await createFaq(cms.get(), { question, slug });
    await faqs.update({ documentId, data });
    await faqs.publish({ documentId });
    return { documentId, path: `/content-manager/collection-types/api::faq.faq/${documentId}` };
  }

  it('is one task for each field that is required from a day on, with its entries', async () => {
    const { documentId, path } = await publishFaq('Lacks a topic?', 'lacks-a-topic', {});
    await withField('topic', text({ label: 'Topic', help: 'x', requiredFrom: '2027-01-15' }), async () => {
      const before = await findTask('2027-01-14');
      expect(before).toMatchObject({ kind: 'lacking', isUrgent: false });
      expect(before?.text).toMatch(/^Needed from 15 January 2027\./);
      expect(before?.entries).toContainEqual({ name: 'Lacks a topic?', path });
      expect(await findTask('2027-01-15')).toMatchObject({ isUrgent: true });
      expect(await findTask('2027-01-15', false)).toBeUndefined();
    });
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId });
  });

  it('is one that cannot wait for each field that became required at once, until all have it', async () => {
    const faqs = cms.get().strapi.documents('api::faq.faq');
    const lacking = await publishFaq('Lacks it now?', 'lacks-it-now', { topic: ' ' });
    const whole = await publishFaq('Has it?', 'has-it', { topic: 'Day' });
    await withField('topic', text({ label: 'Topic', help: 'x', required: true }), async () => {
      const task = await findTask('2027-01-14');
      expect(task).toMatchObject({ kind: 'lacking', isUrgent: true });
      expect(task?.text).toMatch(/^Needed now\. .*Until then it stays on the website as it is\.$/);
      expect(task?.entries).toContainEqual({ name: 'Lacks it now?', path: lacking.path });
      expect(task?.entries).not.toContainEqual({ name: 'Has it?', path: whole.path });
      await faqs.update({ documentId: lacking.documentId, data: { topic: 'Day' } });
      await faqs.publish({ documentId: lacking.documentId });
      expect((await findTask('2027-01-14'))?.entries ?? []).not.toContainEqual(
        expect.objectContaining({ path: lacking.path }),
      );
    });
    for (const { documentId } of [lacking, whole]) await faqs.delete({ documentId });
  });

  it('is not looked for again in a field that all have, as nothing is published without it', async () => {
    const { connection } = cms.get().strapi.db;
    const countLooks = async () => {
      let looks = 0;
      const count = () => {
        looks += 1;
      };
      connection.on('query', count);
      await findTask('2027-01-14').finally(() => connection.removeListener('query', count));
      return looks;
    };
    await countLooks();
    const usual = await countLooks();
    await withField('question', text({ label: 'Question', help: 'x', required: true }), async () => {
      expect(await countLooks()).toBeGreaterThan(usual);
      expect(await countLooks()).toBe(usual);
    });
  });
});
