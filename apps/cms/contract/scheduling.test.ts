/**
 * @postgres locks, transactions, time: each plan is carried out once, at its instant, also when summer time ends.
 * @covers src/features/workflow/server/scheduling/scheduler.ts
 * @covers src/features/workflow/server/scheduling/keep-plans.ts
 * @covers src/features/workflow/server/scheduling/note-failure.ts
 */

import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { ANSWER, createFaq } from './content.ts';
import { inSeconds, type Plan, provideSchedule } from './schedule.ts';

const FAQ = 'api::faq.faq';
const cms = provideCms();
const { look, letPass, readMissed } = provideSchedule(cms);
const documents = () => cms.get().strapi.documents(FAQ);

/** As staff do it. */
async function plan(documentId: string, data: Plan): Promise<void> {
  await documents().update({ documentId, data } as never);
}

async function isLive(documentId: string): Promise<boolean> {
  return (await documents().findOne({ documentId, status: 'published' })) !== null;
}

async function readDraft(documentId: string) {
  const { strapi } = cms.get();
  return strapi.db.query(FAQ).findOne({ where: { documentId, publishedAt: null } });
}

async function readLog(documentId: string): Promise<[string, string][]> {
  const rows = await cms
    .get()
    .strapi.db.query('api::publication.publication-log-entry')
    .findMany({ where: { targetId: documentId }, orderBy: { revision: 'asc' } });
  return rows.map(({ action, actor }: { action: string; actor: string }) => [action, actor]);
}

async function statusOf(documentId: string): Promise<string> {
  const metadata = cms.get().strapi.plugin('content-manager').service('document-metadata');
  const { data } = await metadata.formatDocumentWithMetadata(FAQ, await readDraft(documentId));
  return data.status;
}

describe('an entry with a time', () => {
  it('is published at that time by itself, with what the draft says then', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Early words?', slug: 'planned' });
    await plan(documentId, { publishAt: inSeconds(1) });
    await documents().update({ documentId, data: { question: 'Later words?' } } as never);
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

describe('what staff do by hand with a planned entry', () => {
  it('publishing before its time is refused with what to do', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Too early?', slug: 'too-early' });
    await plan(documentId, { publishAt: '2036-07-01T08:00:00.000Z' });
    await expect(documents().publish({ documentId })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ApplicationError: This is planned to be published on 1 July 2036 at 09:00. Click Save to keep the plan. To publish it now, clear “Publish on” first.]`,
    );
    expect(await isLive(documentId)).toBe(false);
  });

  it('saving and publishing in one call, as the API can, does what publishing does', async () => {
    const documentId = await createFaq(cms.get(), {
      question: 'Saved and published?',
      slug: 'saved-and-published',
    });
    await plan(documentId, { publishAt: inSeconds(3600) });
    const publish = (data: object) => documents().update({ documentId, data, status: 'published' } as never);
    await expect(publish({ question: 'Now?' })).rejects.toThrow('This is planned to be published on');
    expect(await isLive(documentId)).toBe(false);
    await documents().update({ documentId, data: { publishAt: null } as never });
    await publish({ question: 'Now?', publishAt: inSeconds(3600) });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Now?', publishAt: null });
    expect(await readLog(documentId)).toEqual([['publish', null]]);
    const data = { question: 'New and published?', slug: 'new-and-published', answer: ANSWER };
    const planned = { ...data, publishAt: inSeconds(3600) };
    const created = await documents().create({ data: planned, status: 'published' } as never);
    expect(await readDraft(created.documentId)).toMatchObject({ publishAt: null });
  });

  it('unpublishing carries out the plan for it', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By hand?', slug: 'by-hand' });
    await documents().publish({ documentId });
    await plan(documentId, { unpublishAt: inSeconds(3600) });
    await documents().unpublish({ documentId });
    expect((await readDraft(documentId)).unpublishAt).toBeNull();
  });

  it('planning for the past is refused: a form that was open meanwhile would publish once more', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Open form?', slug: 'open-form' });
    await expect(plan(documentId, { publishAt: '2026-07-01T08:00:00.000Z' })).rejects.toThrow(
      '“Publish on” is in the past (1 July 2026 at 09:00). Clear it or choose a later time, and save again.',
    );
    const data = { question: 'New and past?', unpublishAt: '2026-07-01T08:00:00.000Z' };
    await expect(documents().create({ data } as never)).rejects.toThrow('“Unpublish on” is in the past');
  });

  it('planning an end that is not later than its beginning is refused at its field, whichever of the two is saved last', async () => {
    const [early, late] = ['2036-07-01T08:00:00.000Z', '2036-07-02T08:00:00.000Z'];
    const refusal =
      'It was not saved. “Unpublish on” has to be later than “Publish on”. Correct one of the two.';
    const documentId = await createFaq(cms.get(), { question: 'Backward?', slug: 'backward' });
    for (const times of [
      { publishAt: late, unpublishAt: early },
      { publishAt: late, unpublishAt: late },
    ])
      await expect(plan(documentId, times)).rejects.toThrow(refusal);
    await plan(documentId, { unpublishAt: early });
    await expect(plan(documentId, { publishAt: late })).rejects.toThrow(refusal);
    await plan(documentId, { unpublishAt: null });
    await plan(documentId, { publishAt: late });
    await expect(plan(documentId, { unpublishAt: early })).rejects.toMatchObject({
      message: refusal,
      details: { errors: [{ path: ['unpublishAt'] }] },
    });
    const data = { question: 'New and backward?', publishAt: late, unpublishAt: early };
    await expect(documents().create({ data } as never)).rejects.toThrow(refusal);
    expect(await readDraft(documentId)).toMatchObject({ publishAt: late, unpublishAt: null });
  });

  it('planning an alert for when nobody would see it is refused, too', async () => {
    const alerts = cms.get().strapi.documents('api::alert.alert');
    const [early, late] = ['2036-07-01T08:00:00.000Z', '2036-07-02T08:00:00.000Z'];
    const save = (data: object) => alerts.update({ documentId, data } as never);
    const { documentId } = await alerts.create({ data: { heading: 'Closed', until: early } } as never);
    await expect(save({ publishAt: late })).rejects.toThrow(
      'It was not saved. “Show until” has to be later than “Publish on”. Correct one of the two.',
    );
    await save({ until: null, from: late });
    await expect(save({ unpublishAt: early })).rejects.toThrow(
      'It was not saved. “Unpublish on” has to be later than “Show from”. Correct one of the two.',
    );
    await alerts.delete({ documentId });
  });

  it('publishing what is to go this minute is refused: it would be gone again', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Over by hand?', slug: 'over-by-hand' });
    await letPass(FAQ, documentId, { unpublishAt: '2026-07-01T08:00:00.000Z' });
    await expect(documents().publish({ documentId })).rejects.toThrow(
      '“Unpublish on” has passed (1 July 2026 at 09:00). Clear it or choose a later time, and publish again.',
    );
    expect(await isLive(documentId)).toBe(false);
  });

  it('discarding changes leaves the plan', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Kept?', slug: 'kept' });
    await documents().publish({ documentId });
    const unpublishAt = '2036-07-01T08:00:00.000Z';
    await plan(documentId, { unpublishAt });
    await documents().update({ documentId, data: { question: 'Changed?' } } as never);
    await documents().discardDraft({ documentId });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Kept?', unpublishAt });
  });

  it('a copy of it is not planned', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Original?', slug: 'original' });
    await plan(documentId, { publishAt: inSeconds(3600) });
    const copy = await documents().clone({ documentId, data: { slug: 'copy' } } as never);
    expect(await readDraft(copy?.documentId ?? '')).toMatchObject({ slug: 'copy', publishAt: null });
  });
});

describe('an entry that cannot be published at its time', () => {
  async function makeFaulty(slug: string): Promise<string> {
    const { documentId } = await documents().create({ data: { question: 'Faulty?', slug } } as never);
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
    await documents().update({ documentId, data: { answer } } as never);
    await documents().publish({ documentId });
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('does not keep others from being published', async () => {
    const { documentId: faulty } = await documents().create({ data: { question: 'In the way?' } } as never);
    const good = await createFaq(cms.get(), { question: 'Good?', slug: 'good-behind-faulty' });
    await letPass(FAQ, faulty, { publishAt: inSeconds(-2) });
    await letPass(FAQ, good, { publishAt: inSeconds(-1) });
    await look();
    expect(await isLive(good)).toBe(true);
    expect(await isLive(faulty)).toBe(false);
  });

  it('is tried again after a disturbance that is not its own, and not at once', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Disturbed?', slug: 'disturbed' });
    const stopDisturbing = disturb(documentId);
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
    const stopDisturbing = disturb(documentId);
    await letPass(FAQ, documentId, { publishAt: inSeconds(-2) });
    const now = new Date();
    await look(now);
    stopDisturbing();
    await letPass(FAQ, documentId, { unpublishAt: inSeconds(-1) });
    await look(now);
    expect(await isLive(documentId)).toBe(false);
    expect(await readMissed(documentId)).toEqual([]);
  });

  /** The database fails at each publish of one entry. */
  function disturb(documentId: string): () => void {
    const subscriber = {
      models: [FAQ],
      beforeCreate({ params }: { params: { data?: { documentId?: unknown } } }) {
        if (params.data?.documentId === documentId) throw new Error('the disk is full');
      },
    };
    return cms.get().strapi.db.lifecycles.subscribe(subscriber);
  }
});
