import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { Admin } from './admin.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const answer = paragraph('An answer.');
const edit = (documentId: string) => `/content-manager/collection-types/api::faq.faq/${documentId}`;

test('of two tabs the second is asked before it saves over the first, and both wordings are kept', async ({
  admin,
  api,
}) => {
  const documentId = await api.create('faq', { question: 'Which tab?', slug: 'which-tab', answer });
  const first = new Admin(await admin.page.context().newPage());
  await first.open(edit(documentId));
  await admin.open(edit(documentId));
  const { page } = admin;
  await page.getByRole('textbox', { name: /^Question/ }).fill('The second tab?');
  await first.page.getByRole('textbox', { name: /^Question/ }).fill('The first tab?');
  await first.save();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^You saved this in another tab or window at/ });
  await expect(dialog.locator('ins')).toContainText('second');
  await expect(dialog.locator('del')).toContainText('first');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save mine anyway' }).click();
  await expect(page.getByRole('heading', { name: 'The second tab?', level: 1 })).toBeVisible();
  await expect(page.getByText(/^Draft that was saved over/)).toBeVisible();
});

test('of two tabs the second sees what is saved and brings its own words back', async ({ admin, api }) => {
  const documentId = await api.create('faq', { question: 'Whose tab?', slug: 'whose-tab', answer });
  await admin.open(edit(documentId));
  const { page } = admin;
  const text = page.getByRole('textbox', { name: /^Answer/ });
  await page.getByRole('textbox', { name: /^Question/ }).fill('My own words?');
  await text.fill('My own answer.');
  await api.publish('faq', documentId, { question: 'Their words?' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'See what is saved; keep mine for later' }).click();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('Their words?');
  await expect(text).toHaveText('An answer.');
  await page.getByRole('button', { name: 'Bring back what you typed' }).click();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('My own words?');
  await expect(text).toHaveText('My own answer.');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /saved this/ });
  await expect(dialog.locator('del').first()).toContainText('Their');
  await dialog.getByRole('button', { name: 'Save mine anyway' }).click();
  await expect(page.getByRole('heading', { name: 'My own words?', level: 1 })).toBeVisible();
  await expect(page.getByText(/^Draft that was saved over/)).toBeVisible();
});

test('a save that is refused leaves what it is refused for marked, and a removed block can be put back', async ({
  admin,
  api,
}) => {
  const text = (words: string) => ({ __component: 'blocks.text', body: paragraph(words) });
  await api.createDraft('page', { title: 'Refused', slug: 'refused', blocks: [text('One.'), text('Two.')] });
  await admin.openEntry('page', 'Refused');
  const { page } = admin;
  await page.getByRole('group', { name: 'Text: One.' }).getByRole('button', { name: 'Remove' }).click();
  const day = (plan: string) =>
    page.getByRole('group', { name: plan, exact: true }).getByRole('textbox', { name: 'Day' });
  await day('Publish on').fill('14 June 2027, 2pm');
  await day('Unpublish on').fill('13 June 2027, 2pm');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByText('It could not be saved. What you typed is kept in this browser.'),
  ).toBeVisible();
  // The form has been given back what was typed.
  await expect(page.getByText('Not saved yet. What you typed is kept in this browser.')).toBeVisible();
  await expect(day('Unpublish on')).toHaveValue('13 June 2027');
  await expect(day('Unpublish on')).toHaveAccessibleDescription(/later/);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('[data-blocks] > li').getByRole('heading').getByRole('button')).toHaveText([
    'Text: One.',
    'Text: Two.',
  ]);
  await api.removeByTitle('page', 'Refused');
});

test('a network that is cut during a save takes no word', async ({ admin, api }) => {
  const documentId = await api.create('faq', { question: 'Is it cut?', slug: 'is-it-cut', answer });
  await admin.open(edit(documentId));
  const { page } = admin;
  await page.getByRole('textbox', { name: /^Question/ }).fill('Typed before the cut?');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('No connection to the server, so this was not saved.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('Typed before the cut?');
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  await admin.save();
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('Typed before the cut?');
});

test('turning a tablet, which closes a dialog, takes no word that was typed into it', async ({
  admin,
  api,
}) => {
  const words = { title: 'Turned', slug: 'turned', summary: 'A page.', blocks: [] };
  const documentId = await api.create('page', words);
  const { page } = admin;
  await page.setViewportSize({ width: 1180, height: 820 });
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  const evidence = page.getByRole('textbox', { name: /^What your approval rests on/ });
  await page.getByRole('button', { name: 'Sign off' }).click();
  await evidence.fill('NICE NG193, April 2021');
  await page.setViewportSize({ width: 820, height: 1180 });
  await expect(evidence).toBeHidden();
  await page.getByRole('button', { name: 'Open more actions' }).click();
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(evidence).toHaveValue('NICE NG193, April 2021');
});

test('a session that ends while somebody writes takes no word', async ({ api, contexts }) => {
  const documentId = await api.create('faq', {
    question: 'Still here?',
    slug: 'still-here',
    answer,
  });
  const password = 'Session-Ends-1';
  await api.addStaff('Content editor', 'session@example.org', password);
  const context = await contexts.take();
  const staff = new Admin(await context.newPage());
  await staff.logIn('session@example.org', password);
  await staff.open(edit(documentId));
  const { page } = staff;
  await page.getByRole('textbox', { name: /^Question/ }).fill('Half a sentence that');
  await expect(page.getByText('Not saved yet. What you typed is kept in this browser.')).toBeVisible();
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.removeItem('jwtToken'));
  await expect(
    page.getByText('You are not logged in any more. Log in again. What you typed is kept in this browser.'),
  ).toBeVisible();
  await page.goto(`${stackAddresses().cmsUrl}/admin/auth/login`);

  await staff.logIn('session@example.org', password);
  await staff.open(edit(documentId));
  await expect(page.getByRole('button', { name: 'Bring back what you typed' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bring back what you typed' }).click();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('Half a sentence that');
  await contexts.giveBack(context);
});
