import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

test('a text is written by the keyboard alone, and the website shows its headings, letters, links and languages', async ({
  admin,
  api,
  request,
}) => {
  const documentId = await api.createDraft('faq', { question: 'By the keyboard?', slug: 'by-the-keyboard' });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const { page } = admin;
  const { keyboard } = page;
  const text = page.getByRole('textbox', { name: /^Answer/ });
  const toolbar = page.getByRole('toolbar', { name: 'Format of Answer' });
  const tool = (name: string) => toolbar.getByRole('button', { name, exact: true });
  await text.focus();
  await keyboard.type('## Before you come');
  await keyboard.press('Enter');
  await keyboard.type('There are 10');
  await keyboard.press('Alt+F10');
  await expect(tool('Heading 2')).toBeFocused();
  for (let at = 0; at < 10; at += 1) await keyboard.press('ArrowRight');
  await expect(tool('Raised letters, as in 10²')).toBeFocused();
  await keyboard.press('Enter');
  await expect(text).toBeFocused();
  await keyboard.type('2.5');
  await keyboard.press('ControlOrMeta+.');
  await keyboard.type(' cells. See NHS');
  for (let at = 0; at < 3; at += 1) await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  await expect(dialog.getByRole('combobox', { name: 'Where does the link go?' })).toBeFocused();
  await keyboard.type('nothing that is called so');
  await keyboard.press('Enter');
  await expect(dialog.getByText(/^Choose something from the list, or write a whole address/)).toBeVisible();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('www.nhs.uk');
  await keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text.getByRole('link', { name: 'NHS' })).toBeVisible();
  await keyboard.type('. Croeso');
  for (let at = 0; at < 6; at += 1) await keyboard.press('Shift+ArrowLeft');
  expect(await findBarriers(page)).toEqual([]);
  await tool('Language').click();
  await page.getByRole('combobox', { name: 'Language of these words' }).click();
  await page.getByRole('option', { name: 'Welsh' }).click();
  await expect(tool('Language: Welsh')).toBeVisible();
  await expect(text).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(text).not.toBeFocused();

  await admin.publish();
  await expectLive(request, '/faqs/', 'Before you come</h3>');
  const shown = ['10<sup>2.5</sup> cells. See ', 'NHS</a>. <span lang="cy">Croeso</span></p>'];
  for (const part of shown) await expectLive(request, '/faqs/', part);
  await api.remove('faq', documentId);
});

test('the buttons of a long text in a block stay in view at its end', async ({ admin, api }) => {
  const body = Array.from({ length: 60 }, (_, at) => paragraph(`Paragraph ${at + 1}.`)).flat();
  const documentId = await api.createDraft('page', {
    title: 'A long text',
    slug: 'a-long-text',
    summary: 'A page.',
    blocks: [{ __component: 'blocks.text', body }],
  });
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  await admin.page.getByRole('button', { name: /^Text:/ }).click();
  await admin.page.getByText('Paragraph 60.').click();
  await expect(admin.page.getByRole('toolbar')).toBeInViewport({ ratio: 1 });
  await api.remove('page', documentId);
});
