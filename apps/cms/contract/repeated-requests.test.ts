/**
 * @postgres transactions, json, order: what is dropped is the oldest, and the same words are found as JSON.
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ASKS, KEPT_DRAFTS_LIMIT, SIGN_OFFS_A_DAY } from '../src/kernel/limits.ts';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { provideMailbox } from './mailbox.ts';
import { Staff } from './staff.ts';
import { provideTestimonials, QUOTE } from './testimonials.ts';

const FAQ = 'api::faq.faq';
const cms = provideCms();
const testimonials = provideTestimonials(cms);
const mails = provideMailbox(cms);
let editor: Staff;
let contributor: Staff;
let colleague: Staff;
let keen: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Erin');
  contributor = await Staff.add(cms.get(), 'strapi-author', 'Charlie');
  colleague = await Staff.add(cms.get(), 'strapi-author', 'Robin');
  keen = await Staff.add(cms.get(), 'strapi-author', 'Keely');
});

const count = (table: string, targetId: string) =>
  cms.get().strapi.db.query(table).count({ where: { targetId } });
const create = () => createFaq(cms.get(), { question: 'How often?', slug: randomUUID() });
const rename = (documentId: string, question: string) =>
  cms.get().strapi.documents(FAQ).update({ documentId, data: { question } });
const titles = z.array(z.object({ title: z.string() }));
const keptOf = async (targetId: string) => {
  const rows = await cms.get().strapi.db.query('api::history.kept-draft').findMany({ where: { targetId } });
  return titles.parse(rows).map(({ title }) => title);
};

describe('keeping a draft', () => {
  const keep = (documentId: string, staff = contributor) =>
    staff.send('POST', `/history/faq/${documentId}/keep`, {});

  it('stores the same words once, with the time when they were kept last', async () => {
    const documentId = await create();
    await keep(documentId);
    const listed = async () =>
      z
        .object({ versions: z.array(z.object({ ref: z.string(), at: z.string() })) })
        .parse((await editor.send('GET', `/history/faq/${documentId}`)).body).versions;
    const [first] = await listed();
    for (let again = 0; again < 3; again += 1) expect((await keep(documentId)).status).toBe(200);
    const [last, ...others] = await listed();
    expect(others).toEqual([]);
    expect(last?.ref).toBe(first?.ref);
    expect(Date.parse(String(last?.at))).toBeGreaterThan(Date.parse(String(first?.at)));
  });

  it('stores so many of one person, of whom the oldest go, and leaves those of a colleague', async () => {
    const documentId = await create();
    await keep(documentId, colleague);
    for (let version = 1; version <= KEPT_DRAFTS_LIMIT + 2; version += 1) {
      await rename(documentId, `Version ${version}?`);
      await keep(documentId);
    }
    const kept = await keptOf(documentId);
    expect(kept).toHaveLength(KEPT_DRAFTS_LIMIT + 1);
    expect(kept).toEqual(
      expect.arrayContaining(['How often?', 'Version 3?', `Version ${KEPT_DRAFTS_LIMIT + 2}?`]),
    );
    expect(kept).not.toContain('Version 2?');
  });

  it('counts for the account, whatever it is called meanwhile', async () => {
    const documentId = await create();
    await keep(documentId, colleague);
    await colleague.send('PUT', '/admin/users/me', { firstname: 'Robyn' });
    await keep(documentId, colleague);
    expect(await keptOf(documentId)).toHaveLength(1);
  });

  it('by discarding the same words again stores them once', async () => {
    const documentId = await create();
    await cms.get().strapi.documents(FAQ).publish({ documentId });
    for (let again = 0; again < 2; again += 1) {
      await rename(documentId, 'Written since?');
      await editor.sendFaq('POST', `${documentId}/actions/discard`, {});
    }
    expect(await keptOf(documentId)).toEqual(['Written since?']);
  });
});

describe('asking for publication', () => {
  const askAs = async (staff: Staff, documentId: string, note: string) => {
    const { fingerprint } = (await staff.send('GET', `/approval/faq/${documentId}`)).body;
    return staff.send('POST', `/approval/faq/${documentId}/ask`, { fingerprint, note });
  };
  const ask = (documentId: string, note: string) => askAs(contributor, documentId, note);
  const mailsTo = ({ email }: Staff) => mails.filter(({ to }) => to === email);

  it('again, with the same words, stores and sends nothing', async () => {
    const documentId = await create();
    await ask(documentId, 'Please.');
    await vi.waitUntil(() => mailsTo(editor).length === 1);
    expect((await ask(documentId, 'Please.')).body).toMatchObject({ open: { note: 'Please.' } });
    await ask(documentId, 'With another note.');
    await vi.waitUntil(() => mailsTo(editor).length === 2);
    expect(await count('api::approval.approval-request', documentId)).toBe(2);
  });

  it('many times at once is stored once', async () => {
    const documentId = await create();
    const path = `/approval/faq/${documentId}`;
    const { fingerprint } = (await contributor.send('GET', path)).body;
    const send = () => contributor.send('POST', `${path}/ask`, { fingerprint, note: 'At once.' });
    await Promise.all(Array.from({ length: 6 }, send));
    expect(await count('api::approval.approval-request', documentId)).toBe(1);
  });

  it('for one entry with ever other words is refused, too, once it was asked very often', async () => {
    const documentId = await create();
    for (let time = 1; time <= ASKS.most; time += 1)
      expect((await askAs(keen, documentId, `Please, ${time}.`)).status).toBe(200);
    expect(await askAs(keen, documentId, 'One more time.')).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^You have asked for publication \d+ times within an hour/),
    });
  });
});

it('asking very often is refused in words, so that editors are not flooded with e-mail', async () => {
  const documentId = await create();
  const fresh = await Staff.add(cms.get(), 'strapi-author', 'Kim');
  const { id } = await cms
    .get()
    .strapi.db.query('admin::user')
    .findOne({ where: { email: fresh.email } });
  const asked = { targetType: 'faq', fingerprint: 'x', state: 'published', askedBy: 'Kim', askedById: id };
  const rows = Array.from({ length: ASKS.most }, () => ({
    ...asked,
    targetId: randomUUID(),
    askedAt: new Date(),
  }));
  for (const data of rows) await cms.get().strapi.db.query('api::approval.approval-request').create({ data });
  const { fingerprint } = (await fresh.send('GET', `/approval/faq/${documentId}`)).body;
  expect(await fresh.send('POST', `/approval/faq/${documentId}/ask`, { fingerprint })).toMatchObject({
    status: 400,
    message: expect.stringMatching(/^You have asked for publication \d+ times within an hour/),
  });
  expect(await count('api::approval.approval-request', documentId)).toBe(0);
});

describe('signing off', () => {
  const signOff = async (documentId: string, evidence: string) => {
    const path = `/review/faq/${documentId}`;
    const { fingerprint } = (await editor.send('GET', path)).body;
    const wish = { fingerprint, evidence, nextDue: '2036-01-01', publish: false };
    return editor.send('POST', `${path}/sign-off`, wish);
  };

  it('the same version on the same evidence again on one day is one sign-off', async () => {
    const documentId = await create();
    await signOff(documentId, 'NICE NG193');
    expect((await signOff(documentId, 'NICE NG193')).status).toBe(200);
    expect(await count('api::review.sign-off', documentId)).toBe(1);
  });

  it('is refused in words after so many of one entry by one person on one day', async () => {
    const documentId = await create();
    for (let number = 0; number < SIGN_OFFS_A_DAY; number += 1)
      expect((await signOff(documentId, `Paper ${number}`)).status).toBe(200);
    expect(await signOff(documentId, 'One more paper')).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^You have signed this off \d+ times today/),
    });
  });
});

it('withdrawing a consent again, with nothing left to do, stores nothing', async () => {
  const documentId = await testimonials.create('repeated', QUOTE);
  await testimonials.withdraw(documentId);
  await testimonials.withdraw(documentId);
  expect(await count('api::consent.withdrawal', documentId)).toBe(1);
});

describe('an entry that does not exist', () => {
  it('is not shared, and no key of it is stored', async () => {
    const made = randomUUID();
    expect((await contributor.send('POST', `/preview/faq/${made}/share`)).status).toBe(404);
    const stored = cms.get().strapi.db.query('strapi::core-store');
    expect(await stored.count({ where: { key: { $contains: made } } })).toBe(0);
  });

  it('is open at nobody’s', async () => {
    const visit = (staff: Staff) => staff.send('POST', '/together/faq/made-up', {});
    await visit(contributor);
    expect((await visit(editor)).body).toEqual({ others: [], saved: null });
  });
});
