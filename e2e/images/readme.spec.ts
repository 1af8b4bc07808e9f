import path from 'node:path';
import { stackAddresses } from '../tests/stack.ts';
import { test } from '../tests/staff.ts';
import { keepPicture } from '../tests/tasks/pictures.ts';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');

test.use({ viewport: { width: 1280, height: 960 } });

test('the home page of the site', async ({ page }) => {
  await page.goto(stackAddresses().siteUrl);
  await page.screenshot({ path: path.join(IMAGES, 'site.png') });
});

test('an FAQ in the admin', async ({ admin }) => {
  await admin.page.setViewportSize({ width: 1280, height: 960 });
  await admin.openEntry('faq', 'How long is the programme?');
  await admin.page.getByText('There are 8 sessions').waitFor();
  await admin.page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await admin.page.screenshot({ path: path.join(IMAGES, 'admin.png') });
});

test('a page in the admin, for the beginning of the guide', async ({ admin }) => {
  await admin.page.setViewportSize({ width: 1280, height: 900 });
  await admin.openEntry('page', 'How to get referred');
  await admin.page.getByText(/^Live since/).waitFor();
  await keepPicture(admin.page, 'start');
});
