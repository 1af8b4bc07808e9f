import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const review = {
  lastReviewed: '2020-01-10',
  nextDue: '2023-01-10',
  reviewer: 'Robin Staff, physiotherapist',
};
const page = { slug: 'sleeping-well', summary: 'How to sleep with pain.', blocks: [], review };

test('find what is overdue: it is on the start page, and a sign-off settles it until somebody changes it', async ({
  addColleague,
  api,
  request,
}) => {
  // Goes from view to view many times.
  test.slow();
  const documentId = await api.create('page', { title: 'Sleeping well', ...page });
  const robin = await addColleague('Content editor', 'Robin');
  await robin.open('/');
  const own = robin.page.getByRole('list', { name: 'Yours' });
  await expect(
    own.getByText('Page · Review was due on 10 January 2023 · Robin Staff, physiotherapist'),
  ).toBeVisible();
  expect(await findBarriers(robin.page)).toEqual([]);
  await own.getByRole('link', { name: 'Sleeping well' }).click();

  const panel = robin.panel('Review');
  await expect(panel.getByText('Review overdue')).toBeVisible();
  await panel.getByRole('button', { name: 'Sign off' }).click();
  const dialog = robin.page.getByRole('dialog', { name: 'Sign off' });
  await dialog.getByLabel(/^What your approval rests on/).fill('NICE NG193, April 2021');
  expect(await findBarriers(robin.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'I approve this version' }).click();
  await expect(panel.getByText(/^Robin Staff signed it off \(.*\): exactly this version\.$/)).toBeVisible();
  await expectLive(request, '/sleeping-well/', new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }));
  await robin.expectStatus('Published');

  await robin.page.getByRole('textbox', { name: /^Summary/ }).fill('How to sleep well with pain.');
  await robin.save();
  await expect(panel.getByText(/^Changed since Robin Staff signed it off/)).toBeVisible();
  await expect(panel.getByText('The website shows the version that was signed off.')).toBeVisible();
  expect(await findBarriers(robin.page)).toEqual([]);
  await panel.getByText('What it was signed off on').click();
  await panel.getByRole('button', { name: /^See the signed version/ }).click();
  const signed = robin.page.getByRole('dialog', { name: /^Signed off by Robin Staff/ });
  await expect(signed.locator('ins')).toHaveText(/well/);
  expect(await findBarriers(robin.page)).toEqual([]);
  await signed.getByRole('combobox', { name: 'Show' }).click();
  await robin.page.getByRole('option', { name: 'All that was signed off' }).click();
  await expect(signed.getByText('How to sleep with pain.')).toBeVisible();
  await signed.getByRole('button', { name: 'Close', exact: true }).click();
  await robin.page.getByRole('textbox', { name: /^Summary/ }).fill('How to sleep with pain.');
  await robin.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText(/exactly this version\.$/)).toBeVisible();

  await robin.open('/');
  const others = robin.page.getByRole('list', { name: 'For you or a colleague' });
  await expect(robin.page.getByText(/^Nothing waits for you\./).or(others)).toBeVisible();
  await expect(robin.page.getByText(/Review was due on 10 January 2023/)).toBeHidden();
  await api.remove('page', documentId);
});
