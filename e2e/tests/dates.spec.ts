import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { test } from './staff.ts';

test('dates are understood or refused, said back in UK time, and never replaced by others', async ({
  admin,
  api,
}) => {
  const documentId = await api.createDraft('testimonial', {
    title: 'Which day?',
    slug: 'which-day',
    kind: 'quote',
    quote: 'It helped.',
    consent: { scope: 'website', givenOn: '2025-01-02' },
  });
  const path = `/content-manager/collection-types/api::testimonial.testimonial/${documentId}`;
  const { page } = admin;
  // Staff plan in UK time, also from a computer that is set to another zone.
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' });
  await admin.open(path);
  const given = page.getByRole('textbox', { name: /^Given on/ });
  const plan = page.getByRole('group', { name: 'Publish on', exact: true });
  await expect(given).toHaveValue('2 January 2025');

  await given.fill('23.11.2025');
  await expect(page.getByText('Sunday 23 November 2025', { exact: true })).toBeVisible();
  await given.fill('31/11/2025');
  await plan.getByRole('textbox', { name: 'Day' }).fill('14 June 2027, 2pm');
  await expect(plan.getByRole('status')).toHaveText('Monday 14 June 2027, 2pm');
  await expect(given).toHaveAccessibleDescription('November has 30 days.');
  await page.getByRole('textbox', { name: /^Title/ }).click();
  await expect(plan.getByRole('textbox', { name: 'Time' })).toHaveValue('2pm');
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Nothing was saved. Given on: November has 30 days.')).toBeVisible();
  await expect(given).toHaveValue('31/11/2025');
  await page.reload();
  await page.getByRole('button', { name: 'Bring back what you typed' }).click();
  await expect(given).toHaveValue('31/11/2025');
  await expect(given).toHaveAccessibleDescription('November has 30 days.');
  await expect(plan.getByRole('textbox', { name: 'Time' })).toHaveValue('2pm');

  await given.fill('30/11/2025');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as a draft. The website has not changed.')).toBeVisible();
  await page.reload();
  await expect(given).toHaveValue('30 November 2025');
  await expect(plan.getByRole('textbox', { name: 'Day' })).toHaveValue('14 June 2027');
  await browser.send('Emulation.setTimezoneOverride', { timezoneId: '' });
  await api.removeByTitle('testimonial', 'Which day?');
});

test('a list is filtered by a date as it is typed, in UK time, and by none that is guessed', async ({
  admin,
  api,
}) => {
  await api.createDraft('faq', { question: 'Which filter?', slug: 'which-filter' });
  const { page } = admin;
  await admin.open('/content-manager/collection-types/api::faq.faq');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Select field' }).click();
  await page.getByRole('option', { name: 'Publish on', exact: true }).click();
  await page.getByRole('combobox', { name: 'Select filter' }).click();
  await page.getByRole('option', { name: 'is greater than', exact: true }).click();
  const sought = page.getByRole('group', { name: 'Publish on', exact: true });
  const add = page.getByRole('button', { name: 'Add filter' });
  await sought.getByRole('textbox', { name: 'Day' }).fill('31/11/2027 2pm');
  await add.click();
  await expect(sought).toContainText('November has 30 days.');
  expect(page.url()).not.toContain('publishAt');

  await sought.getByRole('textbox', { name: 'Day' }).fill('14.6.2027');
  await expect(sought.getByRole('status')).toHaveText('Monday 14 June 2027, 2pm');
  await add.click();
  await expect(page).toHaveURL(/2027-06-14T13(:|%3A)00/);
  await expect(page.getByRole('button', { name: /^Publish on is greater than/ })).toBeVisible();
  await api.removeByTitle('faq', 'Which filter?');
});
