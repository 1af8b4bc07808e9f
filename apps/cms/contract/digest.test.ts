import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createPage } from './content.ts';
import { provideMailbox } from './mailbox.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const mails = provideMailbox(cms);
/** The compiled one runs inside the Strapi that the tests boot. Its own timer runs there as well. */
const { sendDigest, weekOf } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/review/digest.js'),
);
/** A Monday to come: the timer of the CMS has nothing to send before. */
const MONDAY = new Date('2031-03-03T07:30:00.000Z');

const setWeek = (week: string) =>
  cms.get().strapi.db.query('api::review.review-digest').updateMany({ where: {}, data: { week } });

beforeEach(() => setWeek(weekOf(new Date(MONDAY.getTime() - 7 * 86_400_000))));

describe('the weekly reminder', () => {
  it('tells each person of what is theirs and overdue, once a week, whichever instance looks first', async () => {
    const owner = await Staff.add(cms.get(), 'strapi-editor', 'Ownerine');
    const other = await Staff.add(cms.get(), 'strapi-editor', 'Otheria');
    const contributor = await Staff.add(cms.get(), 'strapi-author', 'Writeria');
    const documentId = await createPage(cms.get(), { title: 'Overdue one', slug: 'overdue-one' });
    const documents = cms.get().strapi.documents('api::page.page');
    const review = { lastReviewed: '2023-01-01', nextDue: '2026-01-01', reviewer: 'Ownerine, nurse' };
    await documents.update({ documentId, data: { review } } as never);
    await documents.publish({ documentId });

    await Promise.all([sendDigest(cms.get().strapi, MONDAY), sendDigest(cms.get().strapi, MONDAY)]);
    const textTo = ({ email }: Staff) => mails.filter(({ to }) => to === email).map(({ text }) => text);
    expect(textTo(owner)).toEqual([expect.stringContaining('Page “Overdue one”, due on 1 January 2026')]);
    expect(textTo(owner)[0]).toContain(`/content-manager/collection-types/api::page.page/${documentId}`);
    expect(textTo(other).join()).not.toContain('Overdue one');
    expect(textTo(contributor)).toEqual([]);
    await documents.delete({ documentId });
  });

  it('is not sent before its Monday at seven, and not without a mail server', async () => {
    await setWeek('2031-02-24');
    await sendDigest(cms.get().strapi, new Date('2031-03-03T06:59:00.000Z'));
    delete process.env.MAIL_URL;
    await sendDigest(cms.get().strapi, MONDAY);
    expect(mails).toEqual([]);
  });
});
