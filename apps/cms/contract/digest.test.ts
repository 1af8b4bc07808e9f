/**
 * @postgres locks, time: two instances must not both send the reminders of a week, which is a date column.
 */

import { describe, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { createPage } from './content.ts';
import { emailPlugin } from './mailbox.ts';
import { Staff } from './staff.ts';
import { MONDAY, provideDigest } from './weekly-digest.ts';

const cms = provideCms();
const { mails, setWeek, readWeek, send, textsTo } = provideDigest(cms);

/** Sends while no mail server answers. */
async function sendInVain(now: Date) {
  const plugin = emailPlugin(cms.get());
  const working = plugin.provider;
  plugin.provider = {
    send: async () => {
      throw new Error('The mail server is down');
    },
  };
  await send(now);
  plugin.provider = working;
}

describe('the weekly reminder', () => {
  it('tells each person of what is theirs and overdue, once a week, whichever instance looks first', async () => {
    const owner = await Staff.add(cms.get(), 'strapi-editor', 'Ownerine');
    const other = await Staff.add(cms.get(), 'strapi-editor', 'Otheria');
    const contributor = await Staff.add(cms.get(), 'strapi-author', 'Writeria');
    const documentId = await createPage(cms.get(), { title: 'Overdue one', slug: 'overdue-one' });
    const documents = cms.get().strapi.documents('api::page.page');
    const review = { lastReviewed: '2023-01-01', nextDue: '2026-01-01', reviewer: 'Ownerine, nurse' };
    await documents.update({ documentId, data: { review } });
    await documents.publish({ documentId });

    await Promise.all([send(MONDAY), send(MONDAY)]);
    expect(textsTo(owner)).toEqual([expect.stringContaining('Page “Overdue one”, due on 1 January 2026')]);
    expect(textsTo(owner)[0]).toContain(`/content-manager/collection-types/api::page.page/${documentId}`);
    expect(textsTo(other).join()).not.toContain('Overdue one');
    expect(textsTo(contributor)).toEqual([]);
    await documents.delete({ documentId });
  });

  it('does not tell who signed it off of what waits to be published', async () => {
    const kim = await Staff.add(cms.get(), 'clinical-reviewer', 'Signeria');
    const documentId = await createPage(cms.get(), { title: 'Signed one', slug: 'signed-one' });
    const documents = cms.get().strapi.documents('api::page.page');
    await documents.publish({ documentId });
    const path = `/review/page/${documentId}`;
    const { fingerprint } = (await kim.send('GET', path)).body;
    const wish = { fingerprint, evidence: 'NICE NG193', nextDue: '2036-11-23', publish: false };
    expect((await kim.send('POST', `${path}/sign-off`, wish)).status).toBe(200);

    await send(MONDAY);
    expect(textsTo(kim).join()).not.toContain('Signed one');
    mails.length = 0;
    await setWeek('2036-11-17');
    await send(new Date('2036-11-24T07:30:00.000Z'));
    expect(textsTo(kim)).toEqual([expect.stringContaining('Page “Signed one”')]);
    await documents.delete({ documentId });
  });

  it('that a mail server took no message of comes later that Monday, and not in the middle of the week', async () => {
    const owner = await Staff.add(cms.get(), 'strapi-editor', 'Laterine');
    const documentId = await createPage(cms.get(), {
      title: 'Due in a fortnight',
      slug: 'due-in-a-fortnight',
    });
    const documents = cms.get().strapi.documents('api::page.page');
    const review = { lastReviewed: '2023-01-01', nextDue: '2031-03-17', reviewer: 'Laterine, nurse' };
    await documents.update({ documentId, data: { review } });
    await documents.publish({ documentId });

    await sendInVain(MONDAY);
    expect([await readWeek(), mails]).toEqual(['2031-02-24', []]);
    await send(new Date('2031-03-03T09:00:00.000Z'));
    expect(textsTo(owner).join()).toContain('Page “Due in a fortnight”, due on 17 March 2031');

    mails.length = 0;
    await setWeek('2031-02-24');
    const tuesday = new Date('2031-03-04T07:30:00.000Z');
    await sendInVain(tuesday);
    await send(tuesday);
    expect([await readWeek(), mails]).toEqual(['2031-03-03', []]);
    await documents.delete({ documentId });
  });

  it('that could not be gathered comes once it can', async () => {
    const owner = await Staff.add(cms.get(), 'strapi-editor', 'Gatherine');
    const documentId = await createPage(cms.get(), { title: 'Due and gathered', slug: 'due-and-gathered' });
    const documents = cms.get().strapi.documents('api::page.page');
    const review = { lastReviewed: '2023-01-01', nextDue: '2026-01-01', reviewer: 'Gatherine, nurse' };
    await documents.update({ documentId, data: { review } });
    await documents.publish({ documentId });

    const rows = cms.get().strapi.db.query('api::approval.approval-request');
    const failing = vi.spyOn(rows, 'findMany').mockRejectedValue(new Error('The database is locked'));
    await expect(send(MONDAY)).rejects.toThrow('The database is locked');
    failing.mockRestore();
    await send(MONDAY);
    expect(textsTo(owner).join()).toContain('Page “Due and gathered”');
    await documents.delete({ documentId });
  });

  it('is not sent before its Monday at seven, and not without a mail server', async () => {
    await setWeek('2031-02-24');
    await send(new Date('2031-03-03T06:59:00.000Z'));
    delete process.env.MAIL_URL;
    await send(MONDAY);
    expect(mails).toEqual([]);
  });
});
