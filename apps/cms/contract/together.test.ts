/**
 * @postgres locks, time: of two who save at once one waits, and is refused by comparing the time of the last
 * save to the millisecond.
 * @covers src/kernel/snapshots/lock-entry.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { saveMeanwhile } from './save-meanwhile.ts';
import { Staff } from './staff.ts';

const FAQ = '/content-manager/collection-types/api::faq.faq';
const cms = provideCms();
let anna: Staff;
let ben: Staff;
beforeAll(async () => {
  anna = await Staff.add(cms.get(), 'strapi-editor');
  ben = await Staff.add(cms.get(), 'strapi-editor');
});

const opened = z.object({ data: z.object({ updatedAt: z.string() }) });
const kept = z.object({
  versions: z.array(z.object({ ref: z.string(), action: z.string(), hasContent: z.boolean() })),
});
const differences = z.object({
  differences: z.array(z.looseObject({ label: z.string(), change: z.string() })),
});
const open = async (staff: Staff, id: string) =>
  opened.parse((await staff.send('GET', `${FAQ}/${id}`)).body).data.updatedAt;
const create = () => createFaq(cms.get(), { question: 'Whose is it?', slug: randomUUID() });
const readQuestion = async (documentId: string) =>
  (await cms.get().strapi.documents('api::faq.faq').findOne({ documentId }))?.question;

describe('two people on one entry', () => {
  it('the second learns who saved, and nothing is changed', async () => {
    const id = await create();
    const version = await open(ben, id);
    expect(
      (await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' }, { 'x-opened-version': version }))
        .status,
    ).toBe(200);
    for (const [method, path] of [
      ['PUT', id],
      ['POST', `${id}/actions/publish`],
    ] as const) {
      const answer = await ben.send(
        method,
        `${FAQ}/${path}`,
        { question: 'Ben’s' },
        { 'x-opened-version': version },
      );
      expect(answer.status).toBe(400);
      expect(answer.message).toBe(
        'Sam saved this after you opened it here. Nothing was changed, and what you typed is kept.',
      );
    }
    expect(await readQuestion(id)).toBe('Anna’s');
  });

  it('the second learns of it, too, when both save at the same time', async () => {
    const documentId = await create();
    const opened = { 'x-opened-version': await open(ben, documentId) };
    const change = { uid: 'api::faq.faq', documentId, data: { question: 'Anna’s' } } as const;
    const save = () => ben.send('PUT', `${FAQ}/${documentId}`, { question: 'Ben’s' }, opened);
    expect(await saveMeanwhile(cms.get(), change, save)).toMatchObject({ status: 400 });
    expect(await readQuestion(documentId)).toBe('Anna’s');
  });

  it('the second may still save after having seen it, and the first’s words are in the history', async () => {
    const id = await create();
    await open(ben, id);
    await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' });
    await ben.send('POST', `/history/faq/${id}/keep`, {});
    const version = await open(ben, id);
    const answer = await ben.send(
      'PUT',
      `${FAQ}/${id}`,
      { question: 'Ben’s' },
      { 'x-opened-version': version },
    );
    expect(answer.status).toBe(200);
    const list = kept.parse((await ben.send('GET', `/history/faq/${id}`)).body);
    expect(list.versions).toMatchObject([{ action: 'overwritten', hasContent: true }]);
    const ref = list.versions[0]?.ref;
    const compared = await ben.send('GET', `/history/faq/${id}/compare?from=${ref}&to=draft`);
    expect(compared.status).toBe(200);
    const changed = differences.parse(compared.body).differences.filter(({ change }) => change !== 'same');
    expect(changed).toMatchObject([
      {
        label: 'Question',
        pieces: [
          { text: 'Anna', change: 'removed' },
          { text: 'Ben', change: 'added' },
          { text: '’s', change: 'same' },
        ],
      },
    ]);
  });

  it.each([
    ['discarding', 'discard', {}],
    ['unpublishing with another draft', 'unpublish', { discardDraft: true }],
  ])('%s does not lose what somebody else saved since', async (_name, action, body) => {
    const id = await create();
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: id });
    const version = await open(ben, id);
    await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' });
    const discard = (opened: string) =>
      ben.send('POST', `${FAQ}/${id}/actions/${action}`, body, { 'x-opened-version': opened });
    const answer = await discard(version);
    expect(answer.status).toBe(400);
    expect(answer.message).toBe(
      'Sam saved this after you opened it here. Nothing was discarded. Load the page again to see what is saved now.',
    );
    expect(await readQuestion(id)).toBe('Anna’s');
    expect((await discard(await open(ben, id))).status).toBe(200);
    expect(await readQuestion(id)).toBe('Whose is it?');
  });

  it('unpublishing alone loses nothing, and is not refused', async () => {
    const id = await create();
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId: id });
    const version = await open(ben, id);
    await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' });
    const opened = { 'x-opened-version': version };
    expect((await ben.send('POST', `${FAQ}/${id}/actions/unpublish`, {}, opened)).status).toBe(200);
    expect(await readQuestion(id)).toBe('Anna’s');
  });

  it('a program that says nothing of versions writes as before', async () => {
    const id = await create();
    await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' });
    expect((await ben.send('PUT', `${FAQ}/${id}`, { question: 'Ben’s' })).status).toBe(200);
  });

  it('each sees that the other has it open, and who saved it last', async () => {
    const id = await create();
    await anna.send('POST', `/together/faq/${id}`, {});
    await anna.send('PUT', `${FAQ}/${id}`, { question: 'Anna’s' });
    const { body } = await ben.send('POST', `/together/faq/${id}`, {});
    expect(body).toMatchObject({ others: [{ name: 'Sam' }], saved: { by: 'Sam', isMine: false } });
  });

  it('nothing is known of a type or an entry that does not exist', async () => {
    expect((await ben.send('POST', '/together/secret/x', {})).status).toBe(404);
    expect((await ben.send('POST', '/together/faq/nothing/compare', {})).status).toBe(404);
  });

  it('what is typed is compared with what is saved', async () => {
    const id = await create();
    const { body } = await ben.send('POST', `/together/faq/${id}/compare`, { question: 'Whose was it?' });
    expect(body.differences).toMatchObject([
      { label: 'Question', change: 'changed' },
      { label: 'Web address', change: 'removed' },
      { label: 'Answer', change: 'removed' },
    ]);
  });
});
