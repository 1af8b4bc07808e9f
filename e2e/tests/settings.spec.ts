import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { Admin } from './admin.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const SETTINGS = '/content-manager/single-types/api::site-setting.site-setting';
const hours = (admin: Admin) => admin.page.getByRole('textbox', { name: /^Opening times/ });

test('site settings, of which there is only one entry, have what other entries have', async ({
  admin,
  request,
}) => {
  await admin.open(SETTINGS);
  const { page } = admin;
  await expect(admin.panel('Website').getByText(/^Live since/)).toBeVisible();
  await expect(admin.panel('Checks')).toBeVisible();
  await expect(admin.panel('Where it is used')).toBeVisible();
  await hours(admin).fill('Monday to Friday, 7am to 3pm');
  await admin.save();

  await page.getByRole('button', { name: 'What will change' }).click();
  const changes = page.getByRole('dialog', { name: 'What will change' });
  await expect(changes.getByText(/^Publishing this draft changes/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Preview of the draft' })).toBeVisible();
  await page.keyboard.press('Escape');

  await admin.publish();
  await expectLive(request, '/contact/', '7am to 3pm');
  await expect(admin.panel('Website').getByText(/^Live since/)).toBeVisible();
  await page.getByRole('button', { name: 'See all versions' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.locator('ins').first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test('of two tabs with site settings the second is asked before it saves over the first', async ({
  admin,
}) => {
  const first = new Admin(await admin.page.context().newPage());
  await first.open(SETTINGS);
  await admin.open(SETTINGS);
  await hours(admin).fill('Monday to Friday, 8am to 6pm');
  await hours(first).fill('Monday to Friday, 6am to 8pm');
  await first.save();

  const { page } = admin;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^You saved this in another tab or window at/ });
  await expect(dialog.getByText('8am')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save mine anyway' }).click();
  await expect(page.getByText(/^Draft that was saved over/)).toBeVisible();
  await expect(hours(admin)).toHaveValue('Monday to Friday, 8am to 6pm');
});
