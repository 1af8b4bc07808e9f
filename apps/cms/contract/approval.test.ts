/**
 * @postgres locks, transactions, order: of two who answer at the same time one does, and
 * the newest request counts.
 * @covers src/features/workflow/server/approval/answer.ts
 * @covers src/features/workflow/server/approval/ask.ts
 */

import { resource } from '@pain/schema';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Task } from '../src/features/tasks/shapes.ts';
import { fingerprintOfWords, fingerprintV1Of } from '../src/kernel/snapshots/fingerprint-v1.ts';
import { readSnapshot } from '../src/kernel/snapshots/snapshot.ts';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { provideMailbox } from './mailbox.ts';
import { saveMeanwhile } from './save-meanwhile.ts';
import { Staff } from './staff.ts';

const FAQ = 'api::faq.faq';
/** How many requests two people answer at the same time. */
const TOGETHER = 8;
const cms = provideCms();
const mails = provideMailbox(cms);
let editor: Staff;
let contributor: Staff;

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Erin');
  contributor = await Staff.add(cms.get(), 'strapi-author', 'Charlie');
});

const documents = () => cms.get().strapi.documents(FAQ);
const stateOf = async (documentId: string, staff = editor) =>
  (await staff.send('GET', `/approval/faq/${documentId}`)).body;
const isLive = async (documentId: string) =>
  (await documents().findOne({ documentId, status: 'published' })) !== null;
async function send(staff: Staff, documentId: string, what: string, wish: object = {}) {
  const { fingerprint } = await stateOf(documentId, staff);
  return staff.send('POST', `/approval/faq/${documentId}/${what}`, { fingerprint, ...wish });
}
async function makeAsked(slug: string, note = ''): Promise<string> {
  const documentId = await createFaq(cms.get(), { question: `May ${slug}?`, slug });
  expect((await send(contributor, documentId, 'ask', { note })).status).toBe(200);
  return documentId;
}
const tasksOf = async (staff: Staff, title: string) => {
  const tasks = await staff.list<Task>('/today');
  return tasks.filter((task) => task.title === title);
};

describe('a contributor’s request', () => {
  it('waits for those who may publish, with its note, and tells them by e-mail', async () => {
    const documentId = await makeAsked('wait', 'Checked with <b>Dr Lee</b>');
    expect(await stateOf(documentId)).toMatchObject({
      mayAnswer: true,
      mayAsk: false,
      open: {
        by: 'Charlie',
        note: 'Checked with <b>Dr Lee</b>',
        isChangedSince: false,
      },
    });
    expect(await stateOf(documentId, contributor)).toMatchObject({ mayAsk: true, open: { isMine: true } });
    expect(await tasksOf(editor, 'May wait?')).toMatchObject([
      { kind: 'approval', text: 'FAQ · Charlie asks for publication' },
    ]);
    expect(await tasksOf(contributor, 'May wait?')).toMatchObject([
      { kind: 'waiting', text: 'FAQ · Waits for a Content editor to approve it', isMine: true },
    ]);
    const mail = await vi.waitUntil(() => mails.find(({ to }) => to === editor.email));
    expect(mail.subject).toBe('To approve: FAQ “May wait?”');
    expect(mail.text).toContain(`/content-manager/collection-types/api::faq.faq/${documentId}`);
    expect(mail.html).toContain('&lt;b&gt;Dr Lee');
    expect(mail.text).toContain('Charlie asks you to publish');
  });

  it('goes live when an editor approves it, and the contributor learns of it', async () => {
    const documentId = await makeAsked('approve');
    expect((await send(editor, documentId, 'approve')).status).toBe(200);
    expect(await isLive(documentId)).toBe(true);
    expect(await stateOf(documentId)).toMatchObject({
      open: null,
      earlier: [{ state: 'published', answeredBy: 'Erin' }],
    });
    await vi.waitUntil(() =>
      mails.some(
        ({ to, subject }) => to === contributor.email && subject === 'Published: FAQ “May approve?”',
      ),
    );
  });

  it('comes back with a comment, which stays on record when it is asked for again', async () => {
    const documentId = await makeAsked('return');
    expect((await send(editor, documentId, 'return', { comment: ' ' })).message).toContain(
      'Say what is to be',
    );
    await send(editor, documentId, 'return', { comment: 'Say it shorter.' });
    expect(await isLive(documentId)).toBe(false);
    expect(await tasksOf(contributor, 'May return?')).toMatchObject([
      { kind: 'returned', text: 'FAQ · Returned by Erin: Say it shorter.', isUrgent: true },
    ]);
    await send(contributor, documentId, 'ask');
    await send(editor, documentId, 'approve');
    expect((await stateOf(documentId)).earlier).toMatchObject([
      { state: 'published' },
      { state: 'returned', comment: 'Say it shorter.' },
    ]);
    expect(await tasksOf(contributor, 'May return?')).toEqual([]);
  });

  it('is asked for at once by the person who saved last, and by others only once they have read it', async () => {
    const documentId = await makeAsked('ask');
    const { fingerprint } = await stateOf(documentId);
    await contributor.sendFaq('PUT', documentId, { question: 'May I ask at once?' });
    expect((await send(contributor, documentId, 'ask', { fingerprint })).status).toBe(200);
    await editor.sendFaq('PUT', documentId, { question: 'May I change this?' });
    expect(await send(contributor, documentId, 'ask', { fingerprint })).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Somebody has changed this since you opened it/),
    });
  });

  it('says when it was changed since, and is not approved unseen', async () => {
    const documentId = await makeAsked('change');
    const { fingerprint } = await stateOf(documentId);
    await contributor.sendFaq('PUT', documentId, { question: 'May this be changed?' });
    expect(await stateOf(documentId)).toMatchObject({ open: { isChangedSince: true } });
    expect(await send(editor, documentId, 'approve', { fingerprint })).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Somebody has changed this/),
    });
    expect(await isLive(documentId)).toBe(false);
  });

  it('is not approved while it is being changed, and stays open', async () => {
    const documentId = await makeAsked('change-meanwhile');
    const { fingerprint } = await stateOf(documentId);
    const change = { uid: FAQ, documentId, data: { question: 'May this be changed meanwhile?' } } as const;
    const approve = () => editor.send('POST', `/approval/faq/${documentId}/approve`, { fingerprint });
    expect(await saveMeanwhile(cms.get(), change, approve)).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Somebody has changed this/),
    });
    expect(await isLive(documentId)).toBe(false);
    expect(await stateOf(documentId)).toMatchObject({ open: { isChangedSince: true } });
  });

  it.each([
    ['all fields', fingerprintV1Of],
    ['words of choices', fingerprintOfWords],
  ])('of before an upgrade is for the version that it was for then, by %s', async (_by, makeFingerprint) => {
    const { strapi } = cms.get();
    const resources = strapi.documents('api::resource.resource');
    const data = { title: 'A leaflet', summary: 'For a test.', language: 'pl' };
    const { documentId } = await resources.create({ data });
    const path = `/approval/resource/${documentId}`;
    const read = async () => (await contributor.send('GET', path)).body;
    await contributor.send('POST', `${path}/ask`, { fingerprint: (await read()).fingerprint });
    const draft = await readSnapshot(strapi, { type: 'resource', id: documentId }, 'draft');
    await strapi.db.query('api::approval.approval-request').updateMany({
      where: { targetId: documentId },
      data: { fingerprint: makeFingerprint(resource, draft ?? {}) },
    });
    expect(await read()).toMatchObject({ open: { isChangedSince: false } });
    await resources.update({ documentId, data: { language: 'cy' } });
    expect(await read()).toMatchObject({ open: { isChangedSince: true } });
    await resources.delete({ documentId });
  });

  it('is closed by publishing in any other way, and by deleting', async () => {
    const documentId = await makeAsked('publish');
    await documents().publish({ documentId });
    expect(await stateOf(documentId)).toMatchObject({ open: null, earlier: [{ state: 'published' }] });
    expect((await send(editor, documentId, 'approve')).message).toMatch(/^Nobody asks for this/);

    const deleted = await makeAsked('delete');
    await documents().delete({ documentId: deleted });
    expect(await tasksOf(editor, 'May delete?')).toEqual([]);
  });

  it('that came back is no task any more once its entry is deleted', async () => {
    const documentId = await makeAsked('vanish');
    await send(editor, documentId, 'return', { comment: 'Say it shorter.' });
    expect(await tasksOf(contributor, 'May vanish?')).toHaveLength(1);
    await documents().delete({ documentId });
    expect(await tasksOf(contributor, 'May vanish?')).toEqual([]);
  });

  it('stays open when what is approved cannot be published, and says why', async () => {
    const { documentId } = await documents().create({ data: { question: 'No answer?' } });
    await send(contributor, documentId, 'ask');
    const answer = await send(editor, documentId, 'approve');
    expect(answer.status).toBe(400);
    expect(await stateOf(documentId)).toMatchObject({ open: { isChangedSince: false } });
  });

  it('is answered once when two answer it at the same time, and what is live is what it says', async () => {
    const asked = await Promise.all(Array.from({ length: TOGETHER }, (_, n) => makeAsked(`twice-${n}`)));
    const answers = await Promise.all(
      asked.flatMap((documentId) => [
        send(editor, documentId, 'approve'),
        send(editor, documentId, 'return', { comment: 'Say it shorter.' }),
      ]),
    );
    for (const [n, documentId] of asked.entries()) {
      const statuses = answers.slice(2 * n, 2 * n + 2).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 400]);
      const { earlier } = await stateOf(documentId);
      expect(earlier).toMatchObject([{ state: (await isLive(documentId)) ? 'published' : 'returned' }]);
    }
  });

  it('is refused when there is nothing new', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Nothing new?', slug: 'nothing-new' });
    await documents().publish({ documentId });
    expect((await send(contributor, documentId, 'ask')).message).toMatch(/^All of this is published already/);
  });
});

it('contributors cannot approve, and editors need not ask', async () => {
  const documentId = await makeAsked('who');
  expect((await send(contributor, documentId, 'approve')).status).toBe(403);
  expect((await send(contributor, documentId, 'return', { comment: 'x' })).status).toBe(403);
  expect((await send(editor, documentId, 'ask')).status).toBe(403);
});
