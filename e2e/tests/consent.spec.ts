import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { expectLive, readPage } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const PAGE = '/programme/testimonials/';
const MEDIA = path.resolve(import.meta.dirname, '../../apps/cms/seed-media');

test('withdrawing a consent takes one button, and the panel says when page, search and files are gone', async ({
  admin,
  api,
  request,
  page,
}) => {
  const content = await readFile(path.join(MEDIA, 'programme.mp4'));
  const video = await api.upload('interview.mp4', 'video/mp4', content);
  const captions = await api.upload(
    'interview.vtt',
    'text/vtt',
    await readFile(path.join(MEDIA, 'programme.vtt')),
  );
  const id = await api.create('testimonial', {
    title: 'Zephyrean words',
    slug: 'zephyrean-words',
    kind: 'video',
    video,
    captions,
    transcript: paragraph('A zephyrean journey.'),
    consent: { scope: 'website', givenOn: '2026-01-01' },
  });
  await expectLive(request, PAGE, 'zephyrean journey');
  const [before = ''] = (await readPage(request, PAGE)).split('zephyrean journey');
  const file = [...before.matchAll(/\/media\/[^"]+\.mp4/g)].at(-1)?.[0] ?? 'no video';
  expect((await request.get(`${stackAddresses().siteUrl}${file}`)).status()).toBe(200);

  await admin.openEntry('testimonial', 'Zephyrean words');
  const panel = admin.panel('Consent');
  await expect(panel.getByText('Given on 1 January 2026. No end was agreed.')).toBeVisible();
  await panel.getByRole('button', { name: 'Withdraw consent' }).click();
  const dialog = admin.page.getByRole('dialog', { name: 'Withdraw consent' });
  expect(await findBarriers(admin.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Withdraw it' }).click();

  await expect(panel.getByText('Consent withdrawn: done')).toBeVisible();
  await expect(panel.getByText(/^Website pages: gone since/)).toBeVisible();
  await expect(panel.getByText(/^Search of the website: gone since/)).toBeVisible();
  await expect(
    panel.getByText('File “interview.mp4”: gone from the website and the media library.'),
  ).toBeVisible();
  expect(await findBarriers(admin.page)).toEqual([]);

  expect(await readPage(request, PAGE)).not.toContain('zephyrean');
  expect((await request.get(`${stackAddresses().siteUrl}${file}`)).status()).toBe(404);
  await page.goto(`${stackAddresses().siteUrl}/search/?q=zephyrean`);
  await expect(page.getByRole('status')).toHaveText('No page has “zephyrean”');
  await api.remove('testimonial', id);
});

test('a day under “Withdrawn on” takes nothing down: the panel says so, beside the button that does', async ({
  admin,
  api,
  request,
}) => {
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  const words = 'Quixotic but true.';
  const fields = { title: 'Dated words', slug: 'dated-words', kind: 'quote', quote: words };
  const id = await api.create('testimonial', { ...fields, consent });
  await expectLive(request, PAGE, words);
  await api.save('testimonial', id, { ...fields, consent: { ...consent, withdrawnOn: '2026-01-02' } });

  await admin.openEntry('testimonial', 'Dated words');
  const panel = admin.panel('Consent');
  await expect(panel.getByText('Consent withdrawn, and it is still on the website')).toBeVisible();
  expect(await findBarriers(admin.page)).toEqual([]);
  await panel.getByRole('button', { name: 'Withdraw consent' }).click();
  await admin.page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(panel.getByText('Consent withdrawn: done')).toBeVisible();
  expect(await readPage(request, PAGE)).not.toContain(words);
  await api.remove('testimonial', id);
});

test('deleting a testimonial first says that its files go for good, too', async ({ admin, api }) => {
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  const fields = { title: 'Deleted words', slug: 'deleted-words', kind: 'quote', quote: 'It helped.' };
  await api.create('testimonial', { ...fields, consent });
  await admin.openEntry('testimonial', 'Deleted words');
  const { page } = admin;
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete it?' });
  await expect(dialog.getByText(/^A testimonial is deleted for good, with its history\./)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toBeHidden();
});
