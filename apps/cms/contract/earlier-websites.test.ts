import { randomUUID } from 'node:crypto';
import { CONTROL_API_VERSION, type PublicationState, type ReleaseSummary } from '@pain/schema';
import { idlePublisher } from '@pain/schema/fixtures';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { providePublisher, RELEASE, sendAnswer } from './publisher.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
/** The version of the control API that the publisher has. */
let version = CONTROL_API_VERSION;
/** The releases that the publisher keeps. */
let kept: ReleaseSummary[] = [];
let toldToPutBack = false;

providePublisher((request, response) => {
  if (request.url === '/releases') return sendAnswer(response, kept, { version });
  if (request.method === 'POST') toldToPutBack = true;
  sendAnswer(response, { ...idlePublisher }, { version });
});

const readState = (): Promise<PublicationState> =>
  cms.get().strapi.db.query('api::publication.publication-state').findOne({});

describe('an earlier website', () => {
  const LONG_AGO = '2020-01-01T09:00:00.000Z';
  const STILL_TO_COME = '2100-01-01T09:00:00.000Z';
  let admin: Staff;
  let before: PublicationState;
  let after: PublicationState;

  beforeAll(async () => {
    admin = await Staff.add(cms.get(), 'strapi-super-admin');
    const consent = { scope: 'website', givenOn: '2026-01-01' };
    const data = { title: 'Taken back', slug: 'taken-back-since', kind: 'quote', quote: 'Good.', consent };
    const { documentId } = await cms
      .get()
      .strapi.documents('api::testimonial.testimonial')
      .create({ data, status: 'published' });
    before = await readState();
    expect((await admin.send('POST', `/consent/testimonial/${documentId}/withdraw`, {})).status).toBe(200);
    after = await readState();
  });
  const putBack = (state: PublicationState, builtAt: string) => {
    kept = [{ ...RELEASE, release: 'r', state, builtAt }];
    return admin.send('POST', '/website/put-back', { release: 'r' });
  };

  it('is not put back when it shows what somebody has withdrawn since, however late it was made', async () => {
    const refused = await putBack(before, STILL_TO_COME);
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/^Consent for “Taken back” was withdrawn, or it was deleted, after that/);
  });

  it('is put back when it was made of what was published after that, whatever its clock said', async () => {
    expect((await putBack(after, LONG_AGO)).status).toBe(200);
  });

  it('is not put back when it shows what was deleted since', async () => {
    const testimonials = cms.get().strapi.documents('api::testimonial.testimonial');
    const create = async (fields: object) => {
      const data = { title: 'Deleted since', slug: randomUUID(), kind: 'quote', quote: 'Good.', ...fields };
      return testimonials.create({ data, status: 'published' });
    };
    const consent = { scope: 'website', givenOn: '2026-01-01' };
    const [gone, example] = [await create({ consent }), await create({ example: true })];
    const shownBefore = await readState();
    await testimonials.unpublish({ documentId: gone.documentId });
    const takenDown = await readState();
    for (const { documentId } of [gone, example]) await testimonials.delete({ documentId });
    expect((await putBack(shownBefore, STILL_TO_COME)).message).toMatch(/^Consent for “Deleted since” was/);
    expect((await putBack(takenDown, LONG_AGO)).status).toBe(200);
    const live = await create({ consent });
    const stillShown = await readState();
    await testimonials.delete({ documentId: live.documentId });
    expect((await putBack(stillShown, STILL_TO_COME)).message).toMatch(/^Consent for “Deleted since” was/);
    expect((await putBack(await readState(), LONG_AGO)).status).toBe(200);
  });

  it('is not put back while it is not known what it shows', async () => {
    version = CONTROL_API_VERSION + 1;
    toldToPutBack = false;
    const refused = await putBack(after, STILL_TO_COME);
    version = CONTROL_API_VERSION;
    expect([refused.status, toldToPutBack]).toEqual([400, false]);
    expect(refused.message).toMatch(/have different versions\. .* The website stays as it is\.$/);
  });

  it('is judged by its time where the log does not know it, as after a restored backup', async () => {
    const unknown = { ...after, nonce: 'of a change that is gone' };
    expect((await putBack(unknown, LONG_AGO)).status).toBe(400);
    expect((await putBack(unknown, STILL_TO_COME)).status).toBe(200);
  });
});
