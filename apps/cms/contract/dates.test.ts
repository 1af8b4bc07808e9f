/**
 * @postgres time, json: what is refused is stored nowhere, and what is taken is stored as it was sent.
 * @covers src/features/editing/server/dates/refuse-unread-dates.ts
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const TESTIMONIALS = '/content-manager/collection-types/api::testimonial.testimonial';
const ALERTS = '/content-manager/collection-types/api::alert.alert';
const testimonial = (consent: object) => ({ quote: [], attribution: 'Sam', consent });

describe('a date that is not understood', () => {
  it.each([
    ['31/11/2025', 'Given on: November has 30 days.'],
    ['2025-11-31', 'Given on: November has 30 days.'],
    ['2025-02-29', 'Given on: February 2025 has 28 days.'],
    ['23 November', 'Given on: Which year?'],
    ['23/11/2025', 'Given on: Send it as text in full, such as 2025-11-23.'],
    ['2025-11-23T23:30:00.000Z', 'Given on: “2025-11-23T23:30:00.000Z” is not understood as a date.'],
    ['2025-11-23 or later', 'Given on: “2025-11-23 or later” is not understood as a date.'],
    [1_764_000_000_000, 'Given on: Send it as text in full, such as 2025-11-23.'],
    [{}, 'Given on: Send it as text in full'],
    ['', 'Given on: There is no date.'],
  ])('is refused in words, at its field, and stored nowhere: %s', async (givenOn, words) => {
    const stored = () => cms.get().strapi.db.query('api::testimonial.testimonial').count();
    const before = await stored();
    const answer = await editor.send('POST', TESTIMONIALS, testimonial({ givenOn }));
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringContaining(`Nothing was saved. ${words}`),
      body: { error: { details: { errors: [{ path: ['consent', 'givenOn'] }] } } },
    });
    expect(await stored()).toBe(before);
  });

  it.each([
    ['31/11/2027\n2pm', 'Show from: November has 30 days.'],
    ['14 June 2027\n9', 'Show from: 9 in the morning or in the evening? Write 9am or 9pm.'],
    ['28 March 2027\n1:30am', 'Show from: On Sunday 28 March 2027 the clocks go forward'],
    ['2027-06-14T09:00:00', 'Show from: Send it as text in full, such as 2025-11-23T09:00:00Z.'],
    [1_800_000_000_000, 'Show from: Send it as text in full, such as 2025-11-23T09:00:00Z.'],
  ])('is refused with its time: %s', async (from, words) => {
    const answer = await editor.send('POST', ALERTS, { title: 'Closed', from });
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(words) });
  });

  it.each(['publishAt', 'unpublishAt'])('is refused for plans: %s', async (name) => {
    const id = await createFaq(cms.get(), { question: 'A plan?', slug: `a-plan-${name.toLowerCase()}` });
    for (const path of [id, `${id}/actions/publish`]) {
      const method = path === id ? 'PUT' : 'POST';
      const answer = await editor.sendFaq(method, path, { question: 'A plan?', [name]: '31/11/2027\n' });
      expect(answer).toMatchObject({
        status: 400,
        message: expect.stringContaining('November has 30 days.'),
      });
    }
    await cms.get().strapi.documents('api::faq.faq').delete({ documentId: id });
  });

  it('is refused by the document service, which commands and imports write through', async () => {
    const data = { title: 'Closed', until: 'tomorrow' };
    await expect(cms.get().strapi.documents('api::alert.alert').create({ data })).rejects.toThrow(
      'Show until: “tomorrow” is not understood as a date.',
    );
  });
});

describe('a date that is understood', () => {
  it('is stored as it was sent', async () => {
    const consent = { givenOn: '2024-02-29', expiresOn: null };
    const { status, body } = await editor.send('POST', TESTIMONIALS, testimonial(consent));
    expect(status).toBe(201);
    const documentId = (body.data as { documentId: string }).documentId;
    const found = await cms
      .get()
      .strapi.documents('api::testimonial.testimonial')
      .findOne({ documentId, populate: ['consent'] });
    expect(found).toMatchObject({ consent: { givenOn: '2024-02-29', expiresOn: null } });
    await cms.get().strapi.documents('api::testimonial.testimonial').delete({ documentId });
  });

  it('is the instant that it names in its zone', async () => {
    const { body } = await editor.send('POST', ALERTS, {
      title: 'Closed',
      from: '2027-06-14T09:00:00+01:00',
    });
    const { documentId, from } = body.data as { documentId: string; from: string };
    expect(from).toBe('2027-06-14T08:00:00.000Z');
    await cms.get().strapi.documents('api::alert.alert').delete({ documentId });
  });
});

/** When these fail, Strapi refuses such dates itself, and src/features/editing/server/dates/ can go. */
describe('Strapi without our check', () => {
  it('still stores the beginning of what is no date', async () => {
    const row = await cms
      .get()
      .strapi.db.query('shared.consent')
      .create({ data: { givenOn: '2025-11-23 or later' } });
    expect(row.givenOn).toBe('2025-11-23');
    await cms
      .get()
      .strapi.db.query('shared.consent')
      .delete({ where: { id: row.id } });
  });
});
