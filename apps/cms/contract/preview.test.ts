import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LinkClaims, readLink, signLink } from '../src/features/preview/server/link-token';
import { dropShareKey, ensureShareKey, findShareKey } from '../src/features/preview/server/share-keys';
import { ask, provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const TOKEN = 'the-credential-of-the-preview';
const HOUR = 3_600_000;
const savedPage = z.object({ data: z.object({ blocks: z.array(z.looseObject({})) }) });
let id: string;
let editor: Staff;

async function askDraft(link: Partial<LinkClaims> = {}, credential = TOKEN, secret = TOKEN) {
  const claims = { type: 'faq', id, until: Date.now() + HOUR, share: null, ...(await readMaker()), ...link };
  const answer = await fetch(`${cms.get().url}/api/preview/draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
    body: JSON.stringify({ token: signLink(secret, claims) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Whom a link of the editor's names as its maker. */
async function readMaker(): Promise<Pick<LinkClaims, 'by' | 'mark'>> {
  const { by, mark } = claimsOf((await editor.send('GET', `/preview/faq/${id}/link`)).body.url);
  return { by, mark };
}

function claimsOf(url: unknown): LinkClaims {
  const claims = readLink(TOKEN, String(url).split('/').at(-2) ?? '', Date.now());
  if (typeof claims === 'string') throw new Error(`The link is ${claims}.`);
  return claims;
}

describe('the draft of an entry', () => {
  beforeAll(async () => {
    process.env.PREVIEW_TOKEN = TOKEN;
    editor = await Staff.add(cms.get(), 'strapi-editor');
    id = await createFaq(cms.get(), { question: 'Only in a preview', slug: 'only-in-a-preview' });
  });

  it('is answered to the preview with a link to it', async () => {
    const { status, text } = await askDraft();
    expect(status).toBe(200);
    expect(text).toContain('Only in a preview');
  });

  it('is answered with blanks in required fields', async () => {
    const { documentId } = await cms.get().strapi.documents('api::faq.faq').create({ data: {} });
    const { status, text } = await askDraft({ id: documentId });
    expect(status).toBe(200);
    expect(JSON.parse(text).draft).toMatchObject({ documentId, question: null });
  });

  it('is answered to no other credential, not even the one that reads what is published', async () => {
    for (const credential of ['', 'wrong', cms.get().buildToken]) {
      const { status, text } = await askDraft({}, credential);
      expect(status).toBe(401);
      expect(text).not.toContain('Only in a preview');
    }
  });

  it('is not answered for a link that is forged or has expired', async () => {
    const forged = await askDraft({}, TOKEN, 'another secret');
    expect([forged.status, forged.text]).toEqual([403, expect.stringContaining('"forged"')]);
    const expired = await askDraft({ until: Date.now() - 1 });
    expect([expired.status, expired.text]).toEqual([403, expect.stringContaining('"expired"')]);
  });

  it('is not answered for a shared link once staff ended it', async () => {
    const { strapi } = cms.get();
    const share = await ensureShareKey(strapi, { type: 'faq', id });
    expect((await askDraft({ share })).status).toBe(200);
    await dropShareKey(strapi, { type: 'faq', id });
    expect((await askDraft({ share })).text).toContain('"ended"');
    await ensureShareKey(strapi, { type: 'faq', id });
    expect((await askDraft({ share })).text).toContain('"ended"');
  });

  it('is not given to any shared link once its person withdrew consent, and staff learn why', async () => {
    const { strapi } = cms.get();
    const consent = { scope: 'website', givenOn: '2026-01-01' };
    const data = { title: 'Shared words', slug: 'shared-words', kind: 'quote', quote: 'It helped.', consent };
    const { documentId } = await strapi.documents('api::testimonial.testimonial').create({ data: data });
    const entry = { type: 'testimonial', id: documentId };
    const share = await ensureShareKey(strapi, entry);
    const shared = await askDraft({ ...entry, share });
    expect([shared.status, JSON.parse(shared.text).isWithdrawn]).toEqual([200, false]);

    await editor.send('POST', `/consent/testimonial/${documentId}/withdraw`);
    expect(await findShareKey(strapi, entry)).toBeNull();
    expect((await askDraft({ ...entry, share })).text).toContain('"ended"');
    expect(await editor.send('POST', `/preview/testimonial/${documentId}/share`)).toMatchObject({
      status: 400,
      message: 'The person has withdrawn their consent, so this draft cannot be shared.',
    });
    const later = await ensureShareKey(strapi, entry);
    expect((await askDraft({ ...entry, share: later })).text).toContain('"ended"');
    const own = await askDraft(entry);
    expect([own.status, JSON.parse(own.text).isWithdrawn]).toEqual([200, true]);
  });

  it('cannot be read with the credential of the preview over GraphQL', async () => {
    const { status } = await ask(cms.get(), '{ faqs(status: DRAFT) { question } }', {}, TOKEN);
    expect(status).toBe(401);
  });

  it('does not make the open schema lenient: the build still gets no draft', async () => {
    await askDraft();
    const { status } = await ask(cms.get(), '{ faqs(status: DRAFT) { question } }');
    expect(status).toBe(403);
  });
});

describe('the links to a draft', () => {
  it.each(['link', 'changes'])('%s is not given to somebody who is not logged in', async (what) => {
    const { status } = await fetch(`${cms.get().url}/preview/faq/${id}/${what}`);
    expect([401, 403]).toContain(status);
  });

  it('can be ended by those who gave them', async () => {
    const { status, body } = await editor.send('POST', `/preview/faq/${id}/share`);
    expect([status, body.url]).toEqual([200, expect.stringContaining('/p/')]);
    expect(claimsOf(body.url)).toMatchObject({
      type: 'faq',
      id,
      share: await findShareKey(cms.get().strapi, { type: 'faq', id }),
    });
    expect((await editor.send('DELETE', `/preview/faq/${id}/share`)).status).toBe(200);
    expect(await findShareKey(cms.get().strapi, { type: 'faq', id })).toBeNull();
  });

  it('are not made for a type that does not exist', async () => {
    expect((await editor.send('GET', '/preview/secret/x/link')).status).toBe(404);
  });
});

/** Does something while the preview is another server. */
async function withPreview(answer: RequestListener, task: () => Promise<void>): Promise<void> {
  const preview = createServer(answer);
  await once(preview.listen(0, '127.0.0.1'), 'listening');
  const usual = process.env.PREVIEW_URL;
  process.env.PREVIEW_URL = `http://127.0.0.1:${(preview.address() as AddressInfo).port}`;
  await task();
  if (usual === undefined) delete process.env.PREVIEW_URL;
  else process.env.PREVIEW_URL = usual;
  preview.close();
}

describe('what a draft changes', () => {
  it.each([
    ['a page that it does not change', 404, 'null'],
    ['an entry that is not there any more', 403, '{"refusal":"gone"}'],
  ])('is refused in words of %s', (_what, status, answer) =>
    withPreview(
      (_request, response) => response.writeHead(status).end(answer),
      async () => {
        for (const what of ['changes', 'words?page=/x/'])
          expect(await editor.send('GET', `/preview/faq/${id}/${what}`)).toMatchObject({
            status: 404,
            message: 'The preview shows no such page any more. Load the page again.',
          });
      },
    ),
  );
});

describe('the page beside a form', () => {
  const WORDS = 'Typed and not saved';
  const values = { question: WORDS, slug: 'only-in-a-preview', answer: [] };
  /** What the preview was sent last: by whom, and what. */
  let sent: { by: string | undefined; body: Record<string, unknown> } | undefined;
  const show: RequestListener = async (request, response) => {
    sent = { by: request.headers.authorization, body: JSON.parse(await text(request)) };
    response.end(`<h1>${JSON.stringify(sent.body.draft)}</h1>`);
  };
  const ask = (staff: Staff, of = `faq/${id}`, body: object = { values }) =>
    staff.send('POST', `/preview/${of}/live`, body);
  beforeEach(() => {
    sent = undefined;
  });

  it('shows what is typed to those who may save it, also in what was never saved, and stores nothing', () =>
    withPreview(show, async () => {
      const logged = () => cms.get().strapi.db.query('api::publication.publication-log-entry').count();
      const [before, rows] = [await logged(), await cms.get().strapi.db.query('api::faq.faq').count()];
      const { status, body } = await ask(editor);
      expect([status, body.html, body.url]).toEqual([
        200,
        expect.stringContaining(WORDS),
        `${process.env.PREVIEW_URL}/live/`,
      ]);
      expect(sent).toMatchObject({ by: `Bearer ${TOKEN}`, body: { type: 'faq', id, isWithdrawn: false } });
      const writer = await Staff.add(cms.get(), 'strapi-author');
      expect((await ask(writer, 'faq')).body.html).toContain('"documentId":"unsaved"');
      expect([await logged(), await cms.get().strapi.db.query('api::faq.faq').count()]).toEqual([
        before,
        rows,
      ]);
      expect((await askDraft()).text).toContain('Only in a preview');
      expect((await askDraft()).text).not.toContain(WORDS);
    }));

  it('has the files that are chosen in the form and the entries that saving it would leave', () =>
    withPreview(show, async () => {
      const parts = 'api::page.page';
      const other = await createPage(cms.get(), { title: 'Above', slug: 'above-the-live-page' });
      const { body: file } = await editor.upload('live.txt', 'text/plain', 'Words');
      const documentId = await createPage(cms.get(), { title: 'Live', slug: 'the-live-page' });
      const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs: [id] }];
      await cms
        .get()
        .strapi.documents(parts)
        .update({ documentId, data: { blocks, related: [other] } });
      const opened = await editor.send('GET', `/content-manager/collection-types/${parts}/${documentId}`);
      const { data } = savedPage.parse(opened.body);
      const typed = {
        title: 'Live',
        related: { connect: [], disconnect: [{ id: 1, apiData: { documentId: other } }] },
        blocks: [
          { __component: 'blocks.video', captions: { id: file.id, url: '/made/up' } },
          { ...data.blocks[0], faqs: { connect: [], disconnect: [] } },
        ],
      };
      await ask(editor, `page/${documentId}`, { values: typed });
      expect(sent?.body.draft).toMatchObject({
        related: [],
        blocks: [
          { video_captions: { documentId: file.documentId, url: file.url } },
          { faqList_show: 'chosen', faqList_faqs: [{ documentId: id }] },
        ],
      });
    }));

  it('is not made for those who only read, of what does not exist, and of another type', () =>
    withPreview(show, async () => {
      const reviewer = await Staff.add(cms.get(), 'clinical-reviewer');
      expect((await ask(reviewer)).status).toBe(403);
      expect((await ask(reviewer, 'faq')).status).toBe(403);
      for (const of of ['faq/nothing', `page/${id}`, 'secret/x'])
        expect((await ask(editor, of)).status).toBe(404);
      expect((await ask(editor, `faq/${id}`, {})).status).toBe(400);
      expect(sent).toBeUndefined();
    }));

  it('shows nothing of a person who takes back their consent, from when that is typed', () =>
    withPreview(show, async () => {
      const withdrawn = { title: 'Words', consent: { givenOn: '2026-01-01', withdrawnOn: '2026-01-02' } };
      await ask(editor, 'testimonial', { values: withdrawn });
      expect(sent?.body).toMatchObject({ isWithdrawn: true });
    }));

  it('says so when the preview does not respond', () =>
    withPreview(
      (_request, response) => response.writeHead(500).end(),
      async () => {
        expect(await ask(editor)).toMatchObject({
          status: 400,
          message: 'The preview does not respond. Your work is safe, and the page comes back automatically.',
        });
      },
    ));
});
