import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { PIXEL } from './pixel.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const answer = paragraph('An answer.');

test('taking down an entry first shows which pages lose it', async ({ admin, api, request }) => {
  const faq = await api.create('faq', { question: 'Who uses me?', slug: 'who-uses-me', answer });
  const blocks = [
    { __component: 'blocks.faq-list', show: 'chosen', faqs: { connect: [{ documentId: faq }] } },
  ];
  const page = { title: 'Uses an FAQ', slug: 'uses-an-faq', summary: 'A page.', blocks };
  await api.create('page', page);
  await expectLive(request, '/uses-an-faq/', 'Who uses me?');

  await admin.openEntry('faq', 'Who uses me?');
  const view = admin.page;
  await expect(view.getByRole('link', { name: 'Uses an FAQ' }).first()).toBeVisible();
  await view.getByRole('button', { name: 'More document actions' }).click();
  await view.getByRole('menuitem', { name: 'Unpublish' }).click();
  const dialog = view.getByRole('alertdialog', { name: 'Take it off the website?' });
  await expect(
    dialog.getByText(/^It disappears from the website, where it is shown on: .*Uses an FAQ/),
  ).toBeVisible();
  await expect(
    dialog.getByText('Page “Uses an FAQ” has chosen it under “FAQ list: Questions”'),
  ).toBeVisible();
  expect(await findBarriers(view)).toEqual([]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expectLive(request, '/uses-an-faq/', 'Who uses me?', false);
});

test('what is used in very many places lists the first, and shows the others on request', async ({
  admin,
  api,
}) => {
  const question = 'Who uses me everywhere?';
  const faq = await api.createDraft('faq', { question, slug: 'who-uses-me-everywhere', answer });
  const faqs = { connect: [{ documentId: faq }] };
  const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs }];
  const pages: string[] = [];
  for (let number = 1; number <= 9; number += 1)
    pages.push(await api.createDraft('page', { title: `Place ${number}`, slug: `place-${number}`, blocks }));

  await admin.openEntry('faq', question);
  const panel = admin.panel('Where it is used');
  const places = panel.getByRole('link', { name: /^Place \d$/ });
  await expect(places).toHaveCount(8);
  await panel.getByText('and 1 more').click();
  await expect(places).toHaveCount(9);
  expect(await findBarriers(admin.page)).toEqual([]);
  for (const page of pages) await api.remove('page', page);
  await api.remove('faq', faq);
});

test('staff see where each picture is used, and which nothing uses', async ({ admin, api }) => {
  await api.upload('idle.png', 'image/png', PIXEL, 'A dot.');
  const { page } = admin;
  await admin.open('/');
  await page.getByRole('link', { name: 'Where files are used' }).click();
  await expect(page.getByRole('heading', { name: 'Where files are used', level: 1 })).toBeVisible();
  const row = (name: string) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: name }).first();
  await expect(row('idle.png').getByText('Nothing uses it.')).toBeVisible();

  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search for a file' }).fill('five people');
  await page.keyboard.press('Enter');
  await expect(page.getByText('One file with “five people” in the name or alternative text.')).toBeVisible();
  await expect(row('group.webp').getByText('Page, chosen under “Picture”')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await row('group.webp').getByRole('link', { name: 'Pain Self-Management Service' }).click();
  await expect(page.getByRole('heading', { name: 'Pain Self-Management Service', level: 1 })).toBeVisible();

  await page.goBack();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('checkbox', { name: 'Only files that nothing uses' }).click();
  await expect(page.getByText(/^(One file|\d+ files) that nothing uses now\./)).toBeVisible();
  await expect(row('idle.png')).toBeVisible();
  await expect(row('group.webp')).toBeHidden();
  await row('idle.png').getByRole('link', { name: 'idle.png' }).click();
  await expect(page.getByRole('heading', { name: /^Search results for "idle.png"/ })).toBeVisible();
  await expect(page.getByText('idle.png').first()).toBeVisible();
  await expect(page.getByText('group.webp')).toBeHidden();
});
