import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { expectLive, readPage } from './public-site.ts';
import { test } from './staff.ts';

const FAQS = '/faqs/';
const MARK_UP = '<img src=x onerror="window.evil=1">';
const answer = paragraph('An answer of the browser tests.');

test('get a colleague’s approval: a contributor asks, an editor returns it, and then approves it', async ({
  addColleague,
  api,
  request,
}) => {
  // Two people, each of whom goes from view to view.
  test.slow();
  await api.create('faq', { question: 'May I bring a dog?', slug: 'bring-a-dog', answer });
  const contributor = await addColleague('Contributor', 'Charlie');
  const editor = await addColleague('Content editor', 'Erin');

  await contributor.openEntry('faq', 'May I bring a dog?');
  await expect(contributor.panel('Approval').getByText('All of it is published')).toBeVisible();
  await contributor.page.getByRole('textbox', { name: /^Question/ }).fill('May I bring my dog?');
  await contributor.save();
  const ask = contributor.panel('Approval').getByRole('button', { name: 'Ask for publication' });
  await ask.click();
  const dialog = contributor.page.getByRole('dialog', { name: 'Ask for publication' });
  await dialog.getByLabel(/^Note for your colleagues/).fill(`Agreed with the ward. ${MARK_UP}`);
  expect(await findBarriers(contributor.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(contributor.panel('Approval').getByText('Waits for approval')).toBeVisible();

  await editor.open('/');
  await editor.page.getByRole('link', { name: 'May I bring my dog?' }).click();
  await expect(editor.panel('Approval').getByText(`Agreed with the ward. ${MARK_UP}`)).toBeVisible();
  expect(await findBarriers(editor.page)).toEqual([]);
  expect(await editor.page.evaluate(() => 'evil' in window)).toBe(false);
  await editor.panel('Approval').getByRole('button', { name: 'Return with a comment' }).click();
  const returning = editor.page.getByRole('dialog', { name: 'Return with a comment' });
  await returning.getByLabel(/^What is to be changed/).fill(`Say “assistance dog”. ${MARK_UP}`);
  await returning.getByRole('button', { name: 'Return it' }).click();
  await expect(returning).toBeHidden();
  expect(await readPage(request, FAQS)).not.toContain('May I bring my dog?');

  await contributor.open('/');
  await expect(
    contributor.page.getByText(`FAQ · Returned by Erin Staff: Say “assistance dog”. ${MARK_UP}`),
  ).toBeVisible();
  expect(await findBarriers(contributor.page)).toEqual([]);
  expect(await contributor.page.evaluate(() => 'evil' in window)).toBe(false);
  await contributor.page.getByRole('link', { name: 'May I bring my dog?' }).click();
  await contributor.page.getByRole('textbox', { name: /^Question/ }).fill('May I bring my assistance dog?');
  await contributor.save();
  await ask.click();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(contributor.panel('Approval').getByText('Waits for approval')).toBeVisible();

  await editor.open('/');
  await editor.page.getByRole('link', { name: 'May I bring my assistance dog?' }).click();
  await editor.panel('Approval').getByRole('button', { name: 'Approve and publish' }).click();
  await expectLive(request, FAQS, 'May I bring my assistance dog?');
  await editor.expectStatus('Published');
});
