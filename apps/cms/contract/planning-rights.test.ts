import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const LATER = '2036-07-01T08:00:00.000Z';
const cms = provideCms();

async function readDraft(documentId: string) {
  return cms
    .get()
    .strapi.db.query('api::faq.faq')
    .findOne({ where: { documentId, publishedAt: null } });
}

let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  contributor = await Staff.add(cms.get(), 'strapi-author');
});

describe('in the admin', () => {
  it('a content editor plans an entry by saving it', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By an editor?', slug: 'by-an-editor' });
    expect((await editor.sendFaq('PUT', documentId, { publishAt: LATER })).status).toBe(200);
    expect((await readDraft(documentId)).publishAt).toBe(LATER);
  });

  it('a contributor, who may not publish, cannot plan it either', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By whom?', slug: 'by-a-contributor' });
    await contributor.sendFaq('PUT', documentId, { question: 'Changed?', publishAt: LATER });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Changed?', publishAt: null });
  });

  it('a contributor cannot change what would then go live unseen', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Seen?', slug: 'seen' });
    await editor.sendFaq('PUT', documentId, { publishAt: LATER });
    const answer = await contributor.sendFaq('PUT', documentId, { question: 'Unseen?' });
    expect(answer).toMatchObject({
      status: 400,
      message:
        'This is planned to be published on 1 July 2036 at 09:00. Ask somebody who may publish to clear “Publish on” before you change it.',
    });
    expect((await readDraft(documentId)).question).toBe('Seen?');
  });

  it('a contributor cannot discard what an editor has planned', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Live?', slug: 'discarded-plan' });
    await editor.sendFaq('POST', `${documentId}/actions/publish`, {});
    await editor.sendFaq('PUT', documentId, { question: 'Planned?', publishAt: LATER });
    const answer = await contributor.sendFaq('POST', `${documentId}/actions/discard`, {});
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^This is planned to be published/),
    });
    expect((await readDraft(documentId)).question).toBe('Planned?');
    expect((await editor.sendFaq('POST', `${documentId}/actions/discard`, {})).status).toBe(200);
  });

  it('Publish on an entry that waits for its time says what to do, and saves nothing', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Waits?', slug: 'waits' });
    await editor.sendFaq('PUT', documentId, { publishAt: LATER });
    const answer = await editor.sendFaq('POST', `${documentId}/actions/publish`, {
      question: 'Changed?',
      publishAt: LATER,
    });
    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(/^This is planned to be published on 1 July 2036 at 09:00\. Click Save/);
    expect((await readDraft(documentId)).question).toBe('Waits?');
  });
});
