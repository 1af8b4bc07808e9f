/**
 * @postgres transactions, time: a save that is refused leaves the plan as it was, to the instant.
 * @covers src/features/workflow/server/scheduling/keep-plans.ts
 */

import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { ANSWER, createFaq } from './content.ts';
import { FAQ, inSeconds, provideSchedule } from './schedule.ts';

const cms = provideCms();
const { documents, plan, isLive, readDraft, readLog, letPass } = provideSchedule(cms);

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
    const publish = (data: object) => documents().update({ documentId, data, status: 'published' });
    await expect(publish({ question: 'Now?' })).rejects.toThrow('This is planned to be published on');
    expect(await isLive(documentId)).toBe(false);
    await documents().update({ documentId, data: { publishAt: null } });
    await publish({ question: 'Now?', publishAt: inSeconds(3600) });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Now?', publishAt: null });
    expect(await readLog(documentId)).toEqual([['publish', null]]);
    const data = { question: 'New and published?', slug: 'new-and-published', answer: ANSWER };
    const planned = { ...data, publishAt: inSeconds(3600) };
    const created = await documents().create({ data: planned, status: 'published' });
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
    await expect(documents().create({ data })).rejects.toThrow('“Unpublish on” is in the past');
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
    await expect(documents().create({ data })).rejects.toThrow(refusal);
    expect(await readDraft(documentId)).toMatchObject({ publishAt: late, unpublishAt: null });
  });

  it('planning an alert for when nobody would see it is refused, too', async () => {
    const alerts = cms.get().strapi.documents('api::alert.alert');
    const [early, late] = ['2036-07-01T08:00:00.000Z', '2036-07-02T08:00:00.000Z'];
    const save = (data: object) => alerts.update({ documentId, data });
    const { documentId } = await alerts.create({ data: { heading: 'Closed', until: early } });
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
    await documents().update({ documentId, data: { question: 'Changed?' } });
    await documents().discardDraft({ documentId });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Kept?', unpublishAt });
  });

  it('a copy of it is not planned', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Original?', slug: 'original' });
    await plan(documentId, { publishAt: inSeconds(3600) });
    const copy = await documents().clone({ documentId, data: { slug: 'copy' } });
    expect(await readDraft(copy?.documentId ?? '')).toMatchObject({ slug: 'copy', publishAt: null });
  });
});
