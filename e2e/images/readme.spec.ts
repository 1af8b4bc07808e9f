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

test('a page in the admin, for the beginning of the guide', async ({ editor: admin }) => {
  await admin.page.setViewportSize({ width: 1280, height: 900 });
  await admin.openEntry('page', 'How to get referred');
  await admin.page
    .getByText(/^Live since/)
    .first()
    .waitFor();
  await admin.page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await keepPicture(admin.page, 'start');
});

test('the page beside the form, for the guide', async ({ editor }) => {
  await editor.page.setViewportSize({ width: 1440, height: 900 });
  await editor.openEntry('page', 'How to get referred');
  const beside = editor.page.frameLocator('iframe');
  await beside.locator('[data-block="blocks.0"]').getByRole('paragraph').first().click();
  await beside.locator('[data-in-hand]').waitFor();
  await keepPicture(editor.page, 'page-beside', beside.locator('[data-in-hand]'));
});

test('the preview of a draft, for the guide', async ({ editor }) => {
  await editor.page.setViewportSize({ width: 1280, height: 900 });
  await editor.openEntry('page', 'How to get referred');
  await editor.page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = editor.page.frameLocator('iframe');
  await preview.getByRole('heading', { name: 'How to get referred', level: 1 }).waitFor();
  await keepPicture(editor.page, 'preview');
});

test('a finding of the checks, for the guide', async ({ editor, api }) => {
  const words = [{ type: 'text', text: 'We utilise a multidisciplinary approach.' }];
  const blocks = [{ __component: 'blocks.text', body: [{ type: 'paragraph', children: words }] }];
  const page = { title: 'How we work', slug: 'how-we-work', summary: 'How we work with you.', blocks };
  const documentId = await api.createDraft('page', page);
  await editor.page.setViewportSize({ width: 1280, height: 900 });
  await editor.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  const checks = editor.panel('Checks');
  await checks.getByText(/suggestions? to make it easier/).click();
  await keepPicture(editor.page, 'checks', checks.getByRole('button', { name: /for “utilise”/ }));
});

test('where files are used, for the guide', async ({ editor }) => {
  await editor.page.setViewportSize({ width: 1280, height: 900 });
  await editor.open('/where-files-are-used');
  await editor.page.getByRole('link', { name: 'group.webp' }).waitFor();
  await keepPicture(editor.page, 'where-files-are-used');
});
