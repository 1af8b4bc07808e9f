/**
 * @postgres locks, transactions, time: each plan is carried out once, at its instant,
 * also when summer time ends.
 * @covers src/features/workflow/server/scheduling/scheduler.ts
 * @covers src/features/workflow/server/scheduling/note-failure.ts
 */

import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq, pageOf } from './content.ts';
import { FAQ, inSeconds, MISSED, provideSchedule } from './schedule.ts';

const cms = provideCms();
const { documents, plan, isLive, readDraft, readLog, look, letPass, readMissed } = provideSchedule(cms);

async function statusOf(documentId: string): Promise<string> {
  const metadata = cms.get().strapi.plugin('content-manager').service('document-metadata');
  const { data } = await metadata.formatDocumentWithMetadata(FAQ, await readDraft(documentId));
  return data.status;
}

describe('an entry with a time', () => {
  it('is published at that time automatically, with what the draft says then', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Early words?', slug: 'planned' });
    await plan(documentId, { publishAt: inSeconds(1) });
    await documents().update({ documentId, data: { question: 'Later words?' } });
    expect(await isLive(documentId)).toBe(false);
    await vi.waitFor(async () => expect(await isLive(documentId)).toBe(true), 8000);
    const live = await documents().findOne({ documentId, status: 'published' });
    expect(live).toMatchObject({ question: 'Later words?', publishAt: null });
    expect(await readLog(documentId)).toEqual([['publish', 'schedule']]);
  });

  it('is unpublished at its time, and its plan is then cleared', async () => {
    const documentId = await createFaq(cms.get(), { question: 'For a while?', slug: 'for-a-while' });
    await documents().publish({ documentId });
    await letPass(FAQ, documentId, { unpublishAt: inSeconds(-3600) });
    await vi.waitFor(async () => expect(await isLive(documentId)).toBe(false), 8000);
    expect((await readDraft(documentId)).unpublishAt).toBeNull();
    expect(await readLog(documentId)).toEqual([
      ['publish', null],
      ['unpublish', 'schedule'],
    ]);
  });

  it('counts as published afterwards, not as modified', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Modified?', slug: 'not-modified' });
    await letPass(FAQ, documentId, { publishAt: inSeconds(-1) });
    await look();
    expect(await isLive(documentId)).toBe(true);
    expect(await statusOf(documentId)).toBe('published');
  });

  it('is published once, however many look at the same time', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Once?', slug: 'only-once' });
    await letPass(FAQ, documentId, { publishAt: inSeconds(-1) });
    await Promise.all(Array.from({ length: 5 }, () => look()));
    expect(await readLog(documentId)).toEqual([['publish', 'schedule']]);
  });

  it('does not go live for a moment when both its times passed while the CMS was off', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Over?', slug: 'already-over' });
    await letPass(FAQ, documentId, { publishAt: inSeconds(-7200), unpublishAt: inSeconds(-3600) });
    await look();
    expect(await readLog(documentId)).toEqual([]);
    expect(await readDraft(documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
  });
});

describe('a plan to go before it comes, as earlier versions took it', () => {
  it.each([
    ['its publishing is still to come', 3600],
    ['both its times have passed', -60],
  ])('takes an entry down for good and says so, when %s', async (when, seconds) => {
    const documentId = await createFaq(cms.get(), { question: 'Goes first?', slug: randomUUID() });
    await documents().publish({ documentId });
    await letPass(FAQ, documentId, { publishAt: inSeconds(seconds), unpublishAt: inSeconds(-3600) });
    await look();
    await look(new Date(Date.now() + 7_200_000));
    expect(await isLive(documentId), when).toBe(false);
    expect(await readDraft(documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
    expect(await readMissed(documentId)).toMatchObject([
      {
        action: 'publish',
        gaveUp: true,
        problem: expect.stringContaining(
          '“Unpublish on” was before “Publish on”, so it would have stayed on the website.',
        ),
      },
    ]);
  });
});

describe('the database', () => {
  it('keeps apart the two hours that bear one name when summer time ends', async () => {
    const [first, second] = ['2036-10-26T00:30:00.000Z', '2036-10-26T01:30:00.000Z'];
    const documentId = await createFaq(cms.get(), { question: 'Which hour?', slug: 'which-hour' });
    await plan(documentId, { publishAt: first, unpublishAt: second });
    expect(await readDraft(documentId)).toMatchObject({ publishAt: first, unpublishAt: second });
    const { strapi } = cms.get();
    const between = {
      documentId,
      publishAt: { $lt: new Date(second) },
      unpublishAt: { $gt: new Date(first) },
    };
    expect(await strapi.db.query(FAQ).count({ where: between })).toBe(1);
  });
});

describe('an entry that cannot be published at its time', () => {
  async function makeFaulty(slug: string): Promise<string> {
    const { documentId } = await documents().create({ data: { question: 'Faulty?', slug } });
    await letPass(FAQ, documentId, { publishAt: '2026-07-01T08:00:00.000Z' });
    await look();
    return documentId;
  }

  it('is tried no more, and staff read why and what to do', async () => {
    const documentId = await makeFaulty('faulty');
    expect((await readDraft(documentId)).publishAt).toBeNull();
    const [missed] = await readMissed(documentId);
    expect(missed).toMatchObject({ entry: 'FAQ “Faulty?”', gaveUp: true, attempts: 1 });
    expect(missed.problem).toMatchInlineSnapshot(`
      "It could not be published on 1 July 2026 at 09:00:
      - Answer: This is empty. Fill it in.
      Correct it and publish it, or choose another time."
    `);
    expect(await readLog(documentId)).toEqual([]);
  });

  it('is no problem any more once somebody has published it', async () => {
    const documentId = await makeFaulty('corrected');
    const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'Now complete.' }] }];
    await documents().update({ documentId, data: { answer } });
    await documents().publish({ documentId });
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('is no problem any more once it has another time, and is one as long as somebody only corrects it', async () => {
    const documentId = await makeFaulty('replanned');
    await documents().update({ documentId, data: { question: 'Less faulty?', publishAt: null } });
    await documents().update({ documentId, data: { unpublishAt: inSeconds(7200) } });
    expect(await readMissed(documentId)).toHaveLength(1);
    await documents().update({ documentId, data: { publishAt: inSeconds(3600) } });
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('is no problem any more once its time is cleared while it is to be tried again', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Given up?', slug: 'given-up' });
    const stopDisturbing = disturb(FAQ, (data) => data.documentId === documentId);
    await letPass(FAQ, documentId, { publishAt: inSeconds(-1) });
    await look();
    stopDisturbing();
    expect(await readMissed(documentId)).toHaveLength(1);
    await documents().update({ documentId, data: { publishAt: null } });
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('does not keep others from being published', async () => {
    const { documentId: faulty } = await documents().create({ data: { question: 'In the way?' } });
    const good = await createFaq(cms.get(), { question: 'Good?', slug: 'good-behind-faulty' });
    await letPass(FAQ, faulty, { publishAt: inSeconds(-2) });
    await letPass(FAQ, good, { publishAt: inSeconds(-1) });
    await look();
    expect(await isLive(good)).toBe(true);
    expect(await isLive(faulty)).toBe(false);
  });

  it('is noted also when its title is as long as a title may be', async () => {
    const title = 'T'.repeat(255);
    const pages = cms.get().strapi.documents('api::page.page');
    const { documentId } = await pages.create({ data: { ...pageOf(title), summary: '' } });
    await letPass('api::page.page', documentId, { publishAt: inSeconds(-1) });
    await look();
    expect(await readMissed(documentId)).toMatchObject([{ entry: `Page “${title}”`, gaveUp: true }]);
  });

  it('keeps no other from being noted, even when it cannot be noted itself', async () => {
    const first = await documents().create({ data: { question: 'Not noted?' } });
    const second = await documents().create({ data: { question: 'Noted?' } });
    const stopDisturbing = disturb(MISSED, ({ targetId }) => targetId === first.documentId);
    await letPass(FAQ, first.documentId, { publishAt: inSeconds(-2) });
    await letPass(FAQ, second.documentId, { publishAt: inSeconds(-1) });
    await look();
    stopDisturbing();
    expect(await readMissed(second.documentId)).toHaveLength(1);
    await look();
    expect(await readMissed(first.documentId)).toHaveLength(1);
  });

  it('is tried again after a disturbance that is not its own, and not at once', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Disturbed?', slug: 'disturbed' });
    const stopDisturbing = disturb(FAQ, (data) => data.documentId === documentId);
    await letPass(FAQ, documentId, { publishAt: inSeconds(-1) });
    const now = new Date();
    await look(now);
    stopDisturbing();
    await look(now);
    expect(await isLive(documentId)).toBe(false);
    expect((await readMissed(documentId))[0]).toMatchObject({ gaveUp: false, attempts: 1 });
    await look(new Date(now.getTime() + 31_000));
    expect(await isLive(documentId)).toBe(true);
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('is taken down at its time, though its publishing is to be tried again', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Taken down?', slug: 'taken-down-in-time' });
    await documents().publish({ documentId });
    const stopDisturbing = disturb(FAQ, (data) => data.documentId === documentId);
    await letPass(FAQ, documentId, { publishAt: inSeconds(-2) });
    const now = new Date();
    await look(now);
    stopDisturbing();
    await letPass(FAQ, documentId, { unpublishAt: inSeconds(-1) });
    await look(now);
    expect(await isLive(documentId)).toBe(false);
    expect(await readMissed(documentId)).toEqual([]);
  });

  /** The database fails at each new row that is meant. */
  function disturb(uid: string, isMeant: (data: Record<string, unknown>) => boolean): () => void {
    const subscriber = {
      models: [uid],
      beforeCreate({ params: { data = {} } }: { params: { data?: Record<string, unknown> } }) {
        if (isMeant(data)) throw new Error('the disk is full');
      },
    };
    return cms.get().strapi.db.lifecycles.subscribe(subscriber);
  }
});
