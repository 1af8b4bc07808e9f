/**
 * @postgres locks, transactions, json, time, order: a sign-off stores its version as
 * JSON and its days as dates.
 * @covers src/features/workflow/server/review/sign-off.ts
 */

import { page } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fingerprintV1Of } from '../src/kernel/snapshots/fingerprint-v1.ts';
import { readSnapshot } from '../src/kernel/snapshots/snapshot.ts';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { saveMeanwhile } from './save-meanwhile.ts';
import { Staff } from './staff.ts';

const PAGE = 'api::page.page';
const cms = provideCms();
let editor: Staff;

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Robin');
});

const documents = () => cms.get().strapi.documents(PAGE);
const stateOf = async (documentId: string, staff = editor) =>
  (await staff.send('GET', `/review/page/${documentId}`)).body;
async function signOff(documentId: string, wish: object = {}, staff = editor) {
  const { fingerprint } = await stateOf(documentId);
  const usual = { fingerprint, evidence: 'NICE NG193', nextDue: '2036-11-23', publish: false };
  return staff.send('POST', `/review/page/${documentId}/sign-off`, { ...usual, ...wish });
}
const rename = (documentId: string, title: string) => documents().update({ documentId, data: { title } });

describe('a clinical sign-off', () => {
  it('records who approved which version with its evidence, and sets the dates of the review', async () => {
    const documentId = await createPage(cms.get(), { title: 'Signed', slug: 'signed' });
    expect(await stateOf(documentId)).toMatchObject({ due: 'overdue', isDraftSigned: null, signOffs: [] });
    expect((await signOff(documentId)).status).toBe(200);
    expect(await stateOf(documentId)).toMatchObject({
      due: 'later',
      lastReviewed: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(),
      nextDue: '2036-11-23',
      reviewer: 'Robin',
      isDraftSigned: true,
      signOffs: [{ by: 'Robin', evidence: 'NICE NG193' }],
    });
  });

  it('holds no longer after an edit, and holds again once the edit is undone', async () => {
    const documentId = await createPage(cms.get(), { title: 'Before', slug: 'signed-and-changed' });
    await signOff(documentId);
    await rename(documentId, 'After');
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: false });
    await rename(documentId, 'Before');
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: true });
  });

  it('says whether what is published is what was signed', async () => {
    const documentId = await createPage(cms.get(), { title: 'Public', slug: 'signed-and-public' });
    await signOff(documentId);
    await documents().publish({ documentId });
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: true, isPublishedSigned: true });
    await rename(documentId, 'Public and new');
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: false, isPublishedSigned: true });
  });

  it('publishes the new dates when that is wanted and nothing else would go live with them', async () => {
    const documentId = await createPage(cms.get(), { title: 'Dates', slug: 'signed-dates' });
    await documents().publish({ documentId });
    expect(await stateOf(documentId)).toMatchObject({ mayPublishDates: true });
    expect((await signOff(documentId, { publish: true })).status).toBe(200);
    const live = await documents().findOne({
      documentId,
      status: 'published',
      populate: ['review'],
    });
    expect(live).toMatchObject({ review: { nextDue: '2036-11-23' } });

    await rename(documentId, 'Dates and more');
    expect(await signOff(documentId, { publish: true })).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^There are changes that are not published/),
    });
  });

  it('is not given for a version that the signer has not seen', async () => {
    const documentId = await createPage(cms.get(), { title: 'Seen', slug: 'signed-unseen' });
    const { fingerprint } = await stateOf(documentId);
    await rename(documentId, 'Unseen');
    expect(await signOff(documentId, { fingerprint })).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Somebody has changed this since you opened it/),
    });
    expect(await stateOf(documentId)).toMatchObject({ signOffs: [] });
  });

  it('is not given for what is saved meanwhile', async () => {
    const documentId = await createPage(cms.get(), { title: 'Read', slug: 'signed-meanwhile' });
    const { fingerprint } = await stateOf(documentId);
    const change = { uid: PAGE, documentId, data: { title: 'Unread' } } as const;
    expect(await saveMeanwhile(cms.get(), change, () => signOff(documentId, { fingerprint }))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Somebody has changed this since you opened it/),
    });
    expect(await stateOf(documentId)).toMatchObject({ signOffs: [] });
  });

  it('publishes nothing that is saved meanwhile', async () => {
    const [uid, question] = ['api::faq.faq', 'Read?'] as const;
    const documentId = await createFaq(cms.get(), { question, slug: 'signed-faq-meanwhile' });
    const faqs = cms.get().strapi.documents(uid);
    await faqs.publish({ documentId });
    const path = `/review/faq/${documentId}`;
    const { fingerprint } = (await editor.send('GET', path)).body;
    const wish = { fingerprint, evidence: 'Team meeting', nextDue: '2036-01-01', publish: true };
    const change = { uid, documentId, data: { question: 'Unread?' } };
    const answer = await saveMeanwhile(cms.get(), change, () =>
      editor.send('POST', `${path}/sign-off`, wish),
    );
    expect(answer.status).toBe(400);
    expect(await faqs.findOne({ documentId, status: 'published' })).toMatchObject({ question });
  });

  it('is a saving of the signer, and not of a colleague who saved before', async () => {
    const colleague = await Staff.add(cms.get(), 'strapi-editor', 'Alex');
    const path = `/content-manager/collection-types/${PAGE}`;
    const page = { title: 'Whose', slug: 'signed-whose', summary: 'A summary.', blocks: [] };
    const created = await colleague.send('POST', path, page);
    const { documentId } = z.object({ data: z.object({ documentId: z.string() }) }).parse(created.body).data;
    const savedFor = async (staff: Staff) =>
      (await staff.send('POST', `/together/page/${documentId}`, {})).body.saved;
    expect(await savedFor(colleague)).toMatchObject({ by: 'Alex', isMine: true });
    expect((await signOff(documentId)).status).toBe(200);
    expect(await savedFor(colleague)).toMatchObject({ by: 'Robin', isMine: false });
  });

  it('is given and published by somebody whose names and address are longer together than a line', async () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(7).trim();
    const long = await Staff.add(cms.get(), 'strapi-editor', name);
    const [where, data] = [{ email: long.email }, { lastname: name }];
    await cms.get().strapi.db.query('admin::user').update({ where, data });
    const documentId = await createPage(cms.get(), { title: 'Long', slug: 'signed-long' });
    expect(await signOff(documentId, {}, long)).toMatchObject({ status: 200 });
    const path = `/content-manager/collection-types/${PAGE}/${documentId}/actions/publish`;
    expect(await long.send('POST', path, {})).toMatchObject({ status: 200 });
  });

  it('says what is missing or wrong', async () => {
    const documentId = await createPage(cms.get(), { title: 'Wrong', slug: 'signed-wrong' });
    expect((await signOff(documentId, { evidence: '  ' })).message).toContain(
      'Say what your approval rests on.',
    );
    expect((await signOff(documentId, { nextDue: '2020-01-01' })).message).toContain('Choose a later day');
  });

  it('of an FAQ keeps the day of the next review, though the FAQ itself has none', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Signed?', slug: 'signed-faq' });
    const path = `/review/faq/${documentId}`;
    const { fingerprint } = (await editor.send('GET', path)).body;
    const wish = { fingerprint, evidence: 'Team meeting', nextDue: '2036-01-01', publish: false };
    await editor.send('POST', `${path}/sign-off`, wish);
    expect((await editor.send('GET', path)).body).toMatchObject({
      nextDue: '2036-01-01',
      isDraftSigned: true,
    });
  });

  it('cannot be changed or removed afterwards', async () => {
    const rows = cms.get().strapi.db.query('api::review.sign-off');
    const [row] = await rows.findMany({});
    await expect(rows.update({ where: { id: row.id }, data: { evidence: 'x' } })).rejects.toThrow('is kept');
    await expect(rows.deleteMany({ where: { id: row.id } })).rejects.toThrow('is kept');
  });
});

/**
 * As versions of before December 2026 stored one, when the entry's type had a field less: the fingerprint
 * was of a whole snapshot.
 */
async function addEarlierSignOff(documentId: string, { without }: { without: string }): Promise<void> {
  const { strapi } = cms.get();
  const draft = (await readSnapshot(strapi, { type: 'page', id: documentId }, 'draft')) ?? {};
  const { [without]: _added, ...snapshot } = draft;
  const signed = {
    targetType: 'page',
    targetId: documentId,
    fingerprint: fingerprintV1Of(page, snapshot),
    snapshot,
  };
  const said = { evidence: 'NICE NG193', reviewedOn: '2026-11-24', nextDue: '2036-11-23' };
  const by = { signedBy: 'Kim', signedById: 1, at: new Date('2026-11-24T10:00:00.000Z') };
  await strapi.db.query('api::review.sign-off').create({ data: { ...signed, ...said, ...by } });
}

describe('a sign-off of before an upgrade', () => {
  it('is in force for what was signed, though the type has got a field since, and for nothing else', async () => {
    const documentId = await createPage(cms.get(), { title: 'Signed before', slug: 'signed-before' });
    await documents().publish({ documentId });
    await addEarlierSignOff(documentId, { without: 'navigationLabel' });
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: true, isPublishedSigned: true });
    await documents().update({ documentId, data: { navigationLabel: 'Before' } });
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: false, isPublishedSigned: true });
    await documents().update({ documentId, data: { navigationLabel: '' } });
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: true });
  });

  it('still waits for those who may publish it', async () => {
    const title = 'Signed and unpublished';
    const documentId = await createPage(cms.get(), { title: 'Published', slug: 'signed-waiting' });
    await documents().publish({ documentId });
    await rename(documentId, title);
    await addEarlierSignOff(documentId, { without: 'navigationLabel' });
    const tasks = z.array(z.object({ kind: z.string(), title: z.string() }));
    const today = tasks.parse((await editor.send('GET', '/today')).body);
    expect(today.filter((task) => task.title === title)).toMatchObject([{ kind: 'signed' }]);
  });
});

describe('the version that was signed off', () => {
  const differencesOf = async (path: string) =>
    z
      .object({
        differences: z.array(z.object({ label: z.string(), change: z.string(), pieces: z.unknown() })),
      })
      .parse((await editor.send('GET', path)).body).differences;
  async function signedRef(documentId: string): Promise<string> {
    const state = z.object({ signOffs: z.array(z.object({ ref: z.string() })) });
    return state.parse(await stateOf(documentId)).signOffs[0]?.ref ?? '';
  }

  it('is compared with the draft of now, whatever was signed or published since', async () => {
    const documentId = await createPage(cms.get(), { title: 'Rest in bed', slug: 'signed-compared' });
    await signOff(documentId);
    const ref = await signedRef(documentId);
    await rename(documentId, 'Keep moving');
    await documents().publish({ documentId });
    const compared = await differencesOf(`/history/page/${documentId}/compare?from=${ref}&to=draft`);
    expect(compared.filter(({ change }) => change !== 'same')).toMatchObject([
      {
        label: 'Title',
        change: 'changed',
        pieces: [
          { text: 'Rest in bed', change: 'removed' },
          { text: 'Keep moving', change: 'added' },
        ],
      },
    ]);
  });

  it('is shown whole, with what looks like a script as plain text', async () => {
    const title = '<script>alert("x")</script>';
    const documentId = await createPage(cms.get(), { title, slug: 'signed-script' });
    await signOff(documentId);
    await rename(documentId, 'Plain');
    const ref = await signedRef(documentId);
    const whole = await differencesOf(`/history/page/${documentId}/compare?from=${ref}&to=${ref}`);
    expect(whole).toContainEqual({
      label: 'Title',
      change: 'same',
      pieces: [{ text: title, change: 'same' }],
    });
  });

  it('is shown for its own entry alone, to staff who may read it', async () => {
    const documentId = await createPage(cms.get(), { title: 'Own', slug: 'signed-own' });
    const other = await createPage(cms.get(), { title: 'Other', slug: 'signed-other' });
    await signOff(documentId);
    const ref = await signedRef(documentId);
    const query = `compare?from=${ref}&to=${ref}`;
    expect((await editor.send('GET', `/history/page/${other}/${query}`)).status).toBe(404);
    expect((await fetch(`${cms.get().url}/history/page/${documentId}/${query}`)).status).toBe(401);
  });
});

describe('who may sign off', () => {
  it('are editors and clinical reviewers, who need not be able to write', async () => {
    const documentId = await createPage(cms.get(), { title: 'Who', slug: 'signed-by-whom' });
    const reviewer = await Staff.add(cms.get(), 'clinical-reviewer', 'Kim');
    expect((await signOff(documentId, {}, reviewer)).status).toBe(200);
    expect((await signOff(documentId, { publish: true }, reviewer)).status).toBe(403);
  });

  it('are clinical reviewers also of what is planned to be published, which stays planned', async () => {
    const documentId = await createPage(cms.get(), { title: 'Planned', slug: 'signed-planned' });
    const publishAt = '2036-07-01T08:00:00.000Z';
    await documents().update({ documentId, data: { publishAt } });
    const reviewer = await Staff.add(cms.get(), 'clinical-reviewer', 'Kim');
    expect(await signOff(documentId, {}, reviewer)).toMatchObject({ status: 200 });
    expect(await documents().findOne({ documentId, populate: ['review'] })).toMatchObject({
      title: 'Planned',
      publishAt,
      review: { nextDue: '2036-11-23' },
    });
    expect(await stateOf(documentId)).toMatchObject({ isDraftSigned: true });
  });

  it('are not contributors, who see how it stands', async () => {
    const documentId = await createPage(cms.get(), { title: 'Not', slug: 'signed-by-nobody' });
    const contributor = await Staff.add(cms.get(), 'strapi-author');
    expect((await signOff(documentId, {}, contributor)).status).toBe(403);
    expect(await stateOf(documentId, contributor)).toMatchObject({ maySignOff: false, due: 'overdue' });
    expect((await fetch(`${cms.get().url}/review/page/${documentId}`)).status).toBe(401);
  });
});
