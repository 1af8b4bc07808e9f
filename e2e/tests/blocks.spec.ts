import { expect, type Page } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { test } from './staff.ts';

const text = (words: string) => ({
  __component: 'blocks.text',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
});

/** The titles of the blocks of the entry that is open, from top to bottom. */
const titlesIn = (page: Page) => page.locator('[data-blocks] > li').getByRole('heading').getByRole('button');

test('blocks are added where one clicks, moved, duplicated with what is chosen in them, and put back', async ({
  admin,
  api,
}) => {
  const faq = await api.createDraft('faq', { question: 'May I bring my own chair?' });
  const id = await api.createDraft('page', {
    title: 'Made of blocks',
    slug: 'made-of-blocks',
    blocks: [
      text('People referred to us are usually in pain.'),
      { __component: 'blocks.faq-list', show: 'chosen', faqs: { connect: [{ documentId: faq }] } },
      text('The end.'),
    ],
  });
  const { page } = admin;
  await admin.openEntry('page', 'Made of blocks');
  const titles = titlesIn(page);
  const [first, faqs, end] = [
    'Text: People referred to us are usually in pain.',
    'FAQ list: Only those chosen',
    'Text: The end.',
  ];
  await expect(titles).toHaveText([first, faqs, end]);

  await page.getByRole('button', { name: 'Add a block at place 2' }).click();
  await page.keyboard.type('care card');
  await expect(page.getByRole('option')).toHaveText([/^When to get help/]);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Level/ })).toBeFocused();
  await page.getByRole('textbox', { name: /^Heading/ }).fill('Speak to a GP if:');
  const help = 'When to get help: Speak to a GP if:';
  await expect(titles).toHaveText([first, help, faqs, end]);

  const buttonsOf = (title: string) => page.getByRole('group', { name: title });
  await buttonsOf(help).getByRole('button', { name: 'Move down' }).click();
  await expect(page.getByText('When to get help moved to place 3 of 4.')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(titles).toHaveText([first, faqs, end, help]);
  await expect(buttonsOf(help).getByRole('button', { name: 'Move down' })).toBeFocused();

  await buttonsOf(faqs).getByRole('button', { name: 'Duplicate' }).click();
  await expect(titles).toHaveText([first, faqs, faqs, end, help]);
  await expect(page.getByRole('button', { name: 'May I bring my own chair?' })).toBeVisible();
  await buttonsOf(first).getByRole('button', { name: 'Remove' }).click();
  await expect(titles).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(titles.first()).toHaveText(first);
  await expect(titles.first()).toBeFocused();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved as a draft/)).toBeVisible();
  const inHelp = page.getByRole('region', { name: help });
  await expect(inHelp.getByRole('textbox', { name: /^Heading/ })).toHaveValue('Speak to a GP if:');
  const stored = (name: string, more: object = {}) => ({ __component: `blocks.${name}`, ...more });
  const list = stored('faq-list', { faqs: { count: 1 } });
  expect(await api.read('page', id)).toMatchObject({
    blocks: [
      stored('text'),
      list,
      list,
      stored('text'),
      stored('care-card', { heading: 'Speak to a GP if:' }),
    ],
  });
});

test('a page that is saved for the first time stays open where one types', async ({ admin, api }) => {
  const { page } = admin;
  await admin.open('/content-manager/collection-types/api::page.page/create');
  await page.getByRole('textbox', { name: /^Title/ }).fill('Saved while it is written');
  const add = page.getByRole('button', { name: 'Add a block', exact: true });
  await add.click();
  await page.getByRole('option', { name: /^Table/ }).click();
  await add.click();
  await page
    .getByRole('option', { name: /^Text / })
    .first()
    .click();
  await page.keyboard.type('First words');
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(/create/);
  const text = page.getByRole('textbox', { name: /^Text/ });
  await expect(text).toBeFocused();
  await page.keyboard.type(' and more.');
  await expect(text).toHaveText('First words and more.');
  await expect(text).toBeInViewport();
  await api.removeByTitle('page', 'Saved while it is written');
});

test('what is created from a block is chosen in it, also on a page that was never saved', async ({
  admin,
  api,
}) => {
  const { page } = admin;
  await admin.open('/content-manager/collection-types/api::page.page/create');
  await page.getByRole('button', { name: 'Add a block', exact: true }).click();
  await page.getByRole('option', { name: /^FAQ list/ }).click();
  await page.getByRole('combobox', { name: /^Show/ }).click();
  await page.getByRole('option', { name: 'Only those chosen' }).click();
  await page.getByRole('combobox', { name: /^Questions/ }).click();
  await page.getByText('Create a new one').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Question/ }).fill('Is there a lift?');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Is there a lift?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-blocks]').getByRole('button', { name: 'Is there a lift?' })).toBeVisible();
  await api.removeByTitle('faq', 'Is there a lift?');
});
