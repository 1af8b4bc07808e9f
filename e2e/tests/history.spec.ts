import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const EVIL = '<img src=x onerror="window.evil=1">';

test('staff bring back last week’s wording, and the website says it again', async ({
  admin,
  api,
  request,
}) => {
  const documentId = await api.create('faq', {
    question: 'What did it say last week?',
    slug: 'last-week',
    answer: paragraph('Bring a chair.'),
  });
  await api.publish('faq', documentId, { answer: paragraph('Bring a cushion.') });
  await expectLive(request, '/faqs/', 'Bring a cushion.');

  await admin.openEntry('faq', 'What did it say last week?');
  const { page } = admin;
  await page.getByRole('button', { name: 'See all versions' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.locator('ins')).toContainText('cushion');
  await expect(history.locator('del')).toContainText('chair');
  await history
    .getByRole('button', { name: /^Published/ })
    .last()
    .click();
  await history.getByRole('button', { name: 'Restore as draft' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect(history.getByText('It is in the draft now. Nothing was published.')).toBeVisible();
  await history.getByRole('button', { name: 'Look at the draft' }).click();
  await expect(page.getByText('Bring a chair.')).toBeVisible();
  await admin.publish();
  await expectLive(request, '/faqs/', 'Bring a chair.');
});

test('a restored version that pointed to what is gone keeps the rest, and names what it left out', async ({
  admin,
  api,
}) => {
  const question = { question: 'Who is gone?', slug: 'who-is-gone', answer: paragraph('Nobody.') };
  const faq = await api.create('faq', question);
  const faqs = { connect: [{ documentId: faq }] };
  const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs }];
  const summary = 'It had a question.';
  const documentId = await api.create('page', {
    title: 'Restored',
    slug: 'restored',
    summary,
    blocks,
  });
  await api.publish('page', documentId, { summary: 'It has none.', blocks: [] });
  await api.remove('faq', faq);
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  const { page } = admin;
  await page.getByRole('button', { name: 'See all versions' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history
    .getByRole('button', { name: /^Published/ })
    .last()
    .click();
  await history.getByRole('button', { name: 'Restore as draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect(history.getByRole('status').getByRole('listitem')).toContainText('Who is gone?');
  expect(await findBarriers(page)).toEqual([]);
  await history.getByRole('button', { name: 'Look at the draft' }).click();
  await expect(page.getByRole('textbox', { name: /^Summary/ })).toHaveValue(summary);
  await api.remove('page', documentId);
});

test('script in a field is shown and does nothing, and the history can be read by everybody', async ({
  admin,
  api,
}) => {
  const documentId = await api.create('faq', {
    question: `Is ${EVIL} shown?`,
    slug: 'script-shown',
    answer: paragraph(`Yes ${EVIL}, 🙂 ${'and a long word. '.repeat(2000)}`),
  });
  await api.publish('faq', documentId, { answer: paragraph(`No ${EVIL}`), topic: EVIL });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const { page } = admin;
  await page.getByRole('button', { name: 'See all versions' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.locator('ins').filter({ hasText: EVIL }).first()).toBeVisible();
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  expect(await findBarriers(page)).toEqual([]);
  // Its topic would add a list of contents to the public page, for tests that come later.
  await api.remove('faq', documentId);
});
