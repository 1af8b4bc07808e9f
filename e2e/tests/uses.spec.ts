import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'An answer.' }] }];

test('who takes down an entry is told first which pages lose it', async ({ admin, api, request }) => {
  const faq = await api.createPublished('faq', { question: 'Who uses me?', slug: 'who-uses-me', answer });
  const blocks = [
    { __component: 'blocks.faq-list', show: 'Only those chosen', faqs: { connect: [{ documentId: faq }] } },
  ];
  const page = { title: 'Uses an FAQ', slug: 'uses-an-faq', summary: 'A page.', blocks };
  await api.createPublished('page', page);
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
