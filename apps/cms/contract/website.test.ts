import { json } from 'node:stream/consumers';
import { CONTROL_API_VERSION, type PublicationState, type Receipt } from '@pain/schema';
import { idlePublisher } from '@pain/schema/fixtures';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { ANSWER, createFaq, createPage } from './content.ts';
import { providePublisher, RELEASE, sendAnswer } from './publisher.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let staff: Staff;
/** What the publisher says; null for none that answers. */
let live: (Pick<Receipt, 'pages'> & { since: string }) | null = null;
/** The version of the control API that the publisher has. */
let version = CONTROL_API_VERSION;

/** What the publisher's live site is of; null for no site. */
let shown: { epoch: string; revision: number; nonce: string } | null = null;
/** The entries that the publisher keeps back. */
let keptBack: string[] = [];

/** What the publisher was last asked for an entry, and what it was last told to do. */
let asked = new URLSearchParams();
let told: unknown = null;
/** How the publisher takes orders. */
const AS_JSON = ['Bearer', 'application/json'];

/** Answers as a publisher whose site is of every revision up to now, for what only it can know. */
providePublisher(async (request, response) => {
  if (live === null) return void response.destroy();
  if (request.url === '/nudge') return sendAnswer(response, { status: 'looking' }, { status: 202, version });
  const { authorization, 'content-type': type } = request.headers;
  if (request.method === 'POST')
    told = [request.url, await json(request), authorization?.split(' ')[0], type];
  const isReceipt = request.url?.startsWith('/receipt');
  if (isReceipt) asked = new URLSearchParams(request.url?.split('?')[1]);
  const site = shown && { ...RELEASE, release: 'r', state: shown, builtAt: '2026-01-01T09:00:00.000Z' };
  const receipt = { live: true, problem: null, searchSince: live.since, files: [], ...live };
  sendAnswer(response, isReceipt ? receipt : { ...idlePublisher, live: site, keptBack }, { version });
});

beforeAll(async () => {
  staff = await Staff.add(cms.get(), 'strapi-editor');
});

const publishFaq = async (slug: string) => {
  const documentId = await createFaq(cms.get(), { question: 'Is it live?', slug });
  await cms.get().strapi.documents('api::faq.faq').publish({ documentId });
  return documentId;
};

const readState = (): Promise<PublicationState> =>
  cms.get().strapi.db.query('api::publication.publication-state').findOne({});

describe('the receipt of an entry', () => {
  it('is for staff only', async () => {
    expect((await fetch(`${cms.get().url}/website/receipts/faq/x`)).status).toBe(401);
    expect((await fetch(`${cms.get().url}/website/state`)).status).toBe(401);
  });

  it('says "draft" of what was never published', async () => {
    const documentId = await createFaq(cms.get(), { question: 'A draft?', slug: 'a-draft-receipt' });
    expect((await staff.send('GET', `/website/receipts/faq/${documentId}`)).body).toMatchObject({
      status: 'draft',
    });
  });

  it('says so when the publisher does not respond', async () => {
    live = null;
    const documentId = await publishFaq('receipt-unknown');
    expect((await staff.send('GET', `/website/receipts/faq/${documentId}`)).body).toMatchObject({
      status: 'unknown',
      fault: 'no-answer',
    });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ fault: 'no-answer' });
  });

  it('says so when the publisher is of another version', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    version = CONTROL_API_VERSION + 1;
    const documentId = await publishFaq('receipt-other-version');
    const { body } = await staff.send('GET', `/website/receipts/faq/${documentId}`);
    const state = (await staff.send('GET', '/website/state')).body;
    version = CONTROL_API_VERSION;
    expect(body).toMatchObject({ status: 'unknown', fault: 'other-version' });
    expect(state).toMatchObject({ fault: 'other-version' });
  });

  it('says of an alert that is published when it will be seen, and of one whose time is over that nobody sees it', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    const { strapi } = cms.get();
    const data = { heading: 'Closed', message: ANSWER, from: '2036-07-01T08:00:00.000Z' };
    const alerts = strapi.documents('api::alert.alert');
    const { documentId } = await alerts.create({ data, status: 'published' });
    const readUnseen = async () =>
      (await staff.send('GET', `/website/receipts/alert/${documentId}`)).body.unseen;
    const toCome = { isToCome: true, reason: 'It will be seen from 1 July 2036 at 09:00.' };
    expect(await readUnseen()).toEqual(toCome);
    const over = { from: null, until: '2026-07-01T08:00:00.000Z' };
    await strapi.db.query('api::alert.alert').updateMany({ where: { documentId }, data: over });
    expect(await readUnseen()).toMatchObject({ isToCome: false });
    await expect(alerts.publish({ documentId })).rejects.toThrow('Show until: This time has passed');
    await alerts.delete({ documentId });
  });

  it('says of an alert whose only page is unpublished before it begins that nobody will see it', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    const { strapi } = cms.get();
    const [pages, alerts] = [strapi.documents('api::page.page'), strapi.documents('api::alert.alert')];
    const page = await createPage(cms.get(), { title: 'For a while', slug: 'for-a-while' });
    await pages.publish({ documentId: page });
    const where = { where: 'pages', pages: [page], from: '2036-07-01T08:00:00.000Z' };
    const data = { heading: 'Closed', message: ANSWER, ...where };
    const { documentId } = await alerts.create({ data, status: 'published' });
    const unseen = async () => (await staff.send('GET', `/website/receipts/alert/${documentId}`)).body.unseen;
    expect(await unseen()).toMatchObject({ isToCome: true });
    await pages.update({ documentId: page, data: { unpublishAt: '2036-06-01T08:00:00.000Z' } });
    expect(await unseen()).toMatchObject({ reason: expect.stringMatching(/^None of its pages will be/) });
    await alerts.delete({ documentId });
    await pages.delete({ documentId: page });
  });

  it('says since when it is live and on which public pages', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [{ path: '/faqs/', title: 'FAQs' }] };
    const documentId = await publishFaq('receipt-live');
    expect((await staff.send('GET', `/website/receipts/faq/${documentId}`)).body).toMatchObject({
      status: 'live',
      since: live.since,
      pages: [{ title: 'FAQs', url: expect.stringMatching(/^http.*\/faqs\/$/) }],
    });
  });

  it('links the old address of a redirect, which no page is at', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    const data = { from: '/old-receipt/', to: 'https://www.nhs.uk/' };
    const { documentId } = await cms
      .get()
      .strapi.documents('api::redirect.redirect')
      .create({ data, status: 'published' });
    expect((await staff.send('GET', `/website/receipts/redirect/${documentId}`)).body).toMatchObject({
      status: 'live',
      pages: [{ title: '/old-receipt/', url: expect.stringMatching(/^http.*\/old-receipt\/$/) }],
    });
  });

  it('is asked for as of the last change of the entry', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    await staff.send('GET', `/website/receipts/faq/${await publishFaq('receipt-revision')}`);
    const { revision } = await readState();
    expect(asked.get('revision')).toBe(String(revision));
  });

  it('names what the published version leaves out, as long as it does', async () => {
    const { strapi } = cms.get();
    const faq = await createFaq(cms.get(), { question: 'Is it left out?', slug: 'left-out' });
    const { documentId } = await strapi.documents('api::page.page').create({
      data: {
        title: 'Leaves out',
        slug: 'leaves-out',
        summary: 'A page.',
        blocks: [{ __component: 'blocks.faq-list', show: 'chosen', faqs: [faq] }],
      },
    });
    const publish = () => strapi.documents('api::page.page').publish({ documentId });
    const readLeftOut = async () =>
      (await staff.send('GET', `/website/receipts/page/${documentId}`)).body.leftOut;
    expect(await readLeftOut()).toEqual([]);
    await publish();
    expect(await readLeftOut()).toEqual([{ type: 'FAQ', title: 'Is it left out?', isPublished: false }]);
    await strapi.documents('api::faq.faq').publish({ documentId: faq });
    expect(await readLeftOut()).toEqual([]);
  });

  it('is no place to change the site from, unless one is allowed to', async () => {
    for (const path of ['/website/put-back', '/website/resume', '/website/confirm'])
      expect((await staff.send('POST', path, { release: 'x' })).status).toBe(403);
    const admin = await Staff.add(cms.get(), 'strapi-super-admin');
    expect((await admin.send('GET', '/website/state')).body).toMatchObject({ mayPutBack: true });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ mayPutBack: false });
  });

  it('knows nothing of a type that does not exist', async () => {
    expect((await staff.send('GET', '/website/receipts/secret/x')).status).toBe(404);
  });
});

describe('the state of the website', () => {
  it('names the entries that are kept back, with the way to them', async () => {
    live = { since: '2026-11-23T10:42:00.000Z', pages: [] };
    const documentId = await publishFaq('kept-back');
    keptBack = [`faq:${documentId}`, 'faq:deleted-meanwhile', 'type-of-before:x'];
    const { body } = await staff.send('GET', '/website/state');
    keptBack = [];
    expect(body.keptBack).toEqual([
      { name: 'Is it live?', path: `/content-manager/collection-types/api::faq.faq/${documentId}` },
    ]);
  });
});

describe('what an administrator has the publisher do', () => {
  it('names what they were shown, and who they are', async () => {
    live = { since: '2026-01-01T09:00:00.000Z', pages: [] };
    const admin = await Staff.add(cms.get(), 'strapi-super-admin');
    await admin.send('POST', '/website/confirm', { confirmation: 'of three pages' });
    expect(told).toEqual(['/confirm', { confirmation: 'of three pages' }, ...AS_JSON]);
    await admin.send('POST', '/website/resume', {});
    expect(told).toEqual(['/resume', { by: expect.not.stringContaining('somebody') }, ...AS_JSON]);
  });

  it('is not said to be undone when the publisher was asked and did not answer', async () => {
    live = null;
    const admin = await Staff.add(cms.get(), 'strapi-super-admin');
    const { status, message } = await admin.send('POST', '/website/resume', {});
    expect(status).toBe(400);
    expect(message).toMatchInlineSnapshot(
      `"The website’s publisher has not answered, so it is not known whether this is done: it may still be. Before you try again, look in a minute at what the start page says of the website."`,
    );
  });

  it('is said to be undone when there is no publisher to ask', async () => {
    const usual = process.env.CONTROL_URL;
    process.env.CONTROL_URL = 'http://127.0.0.1:2';
    const admin = await Staff.add(cms.get(), 'strapi-super-admin');
    const { message } = await admin.send('POST', '/website/resume', {});
    process.env.CONTROL_URL = usual;
    expect(message).toMatchInlineSnapshot(
      `"The website’s publisher does not respond. The website stays as it is. Try again in a minute."`,
    );
  });
});

describe('after a backup was restored', () => {
  it('nothing counts as live by a revision of before', async () => {
    live = { since: '2026-01-01T09:00:00.000Z', pages: [] };
    const path = `/website/receipts/faq/${await publishFaq('restored-backup')}`;
    const state = await readState();
    shown = { epoch: state.epoch, revision: state.revision + 9, nonce: 'of a change that is gone' };
    expect((await staff.send('GET', path)).body).toMatchObject({ status: 'waiting', since: null });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ isBehind: true });
    shown = { epoch: state.epoch, revision: state.revision, nonce: state.nonce };
    expect((await staff.send('GET', path)).body).toMatchObject({ status: 'live' });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ isBehind: false });
    shown = null;
  });
});
