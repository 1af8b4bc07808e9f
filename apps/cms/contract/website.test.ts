import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const usual = process.env.CONTROL_URL;
let staff: Staff;
/** What the publisher says; null for none that answers. */
let live: { since: string; pages: object[] } | null = null;

/** Answers as a publisher whose site is of every revision up to now, for what only it can know. */
const publisher = createServer((request, response) => {
  if (live === null) return void response.destroy();
  const isReceipt = request.url?.startsWith('/receipt');
  const state = { live: null, building: null, problem: null, warnings: [], held: null, history: [] };
  response.end(
    JSON.stringify(isReceipt ? { live: true, problem: null, searchSince: live.since, ...live } : state),
  );
});

beforeAll(async () => {
  staff = await Staff.add(cms.get(), 'strapi-editor');
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  process.env.CONTROL_URL = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
});
afterAll(() => {
  publisher.close();
  if (usual === undefined) delete process.env.CONTROL_URL;
  else process.env.CONTROL_URL = usual;
});

const publishFaq = async (slug: string) => {
  const documentId = await createFaq(cms.get(), { question: 'Is it live?', slug });
  await cms.get().strapi.documents('api::faq.faq').publish({ documentId });
  return documentId;
};

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

  it('says so when the publisher does not answer', async () => {
    live = null;
    const documentId = await publishFaq('receipt-unknown');
    expect((await staff.send('GET', `/website/receipts/faq/${documentId}`)).body).toMatchObject({
      status: 'unknown',
    });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ isReachable: false });
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

  it('names what the published version leaves out, as long as it does', async () => {
    const { strapi } = cms.get();
    const faq = await createFaq(cms.get(), { question: 'Is it left out?', slug: 'left-out' });
    const { documentId } = await strapi.documents('api::page.page').create({
      data: {
        title: 'Leaves out',
        slug: 'leaves-out',
        summary: 'A page.',
        blocks: [{ __component: 'blocks.faq-list', show: 'Only those chosen', faqs: [faq] }],
      } as never,
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
    for (const path of ['/website/put-back', '/website/resume'])
      expect((await staff.send('POST', path, { release: 'x' })).status).toBe(403);
    const admin = await Staff.add(cms.get(), 'strapi-super-admin');
    expect((await admin.send('GET', '/website/state')).body).toMatchObject({ mayPutBack: true });
    expect((await staff.send('GET', '/website/state')).body).toMatchObject({ mayPutBack: false });
  });

  it('knows nothing of a type that does not exist', async () => {
    expect((await staff.send('GET', '/website/receipts/secret/x')).status).toBe(404);
  });
});
