import { expect, type Locator } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import type { Admin } from './admin.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const SETTINGS = '/content-manager/single-types/api::site-setting.site-setting';
const HOME = 'Pain Self-Management Service';
const answer = paragraph('An answer.');
const showing = (faq: string) => [
  { __component: 'blocks.faq-list', show: 'chosen', faqs: { connect: [{ documentId: faq }] } },
];
const list = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const search = (admin: Admin, type: string, words: string) =>
  admin.open(`${list(type)}?_q=${encodeURIComponent(words)}`);

/** The line of a list with an entry, by its title. */
function rowOf({ page }: Admin, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: title, exact: true }) });
}

/** A computer so busy that the browser is idle never: it calls nobody back but who has set a time. */
async function keepBusy({ page }: Admin): Promise<void> {
  await page.addInitScript(() => {
    const late = { didTimeout: true, timeRemaining: () => 0 };
    window.requestIdleCallback = (callback, options) =>
      options?.timeout === undefined ? 0 : window.setTimeout(callback, options.timeout, late);
    window.cancelIdleCallback = (handle) => window.clearTimeout(handle);
  });
}

async function chooseInMenu({ page }: Admin, action: string): Promise<void> {
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('deleting an entry in a list first shows which pages lose it, and only then asks', async ({
  admin,
  api,
  request,
}) => {
  const question = 'Is it deleted in the list?';
  const faq = await api.create('faq', { question, slug: 'deleted-in-the-list', answer });
  const words = { title: 'Loses an FAQ', slug: 'loses-an-faq', summary: 'A page.' };
  await api.create('page', { ...words, blocks: showing(faq) });
  await expectLive(request, '/loses-an-faq/', question);

  await search(admin, 'faq', question);
  const { page } = admin;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/taking-down/**', async (route) => {
    await held;
    await route.continue();
  });
  await rowOf(admin, question).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete it?' });
  const confirm = dialog.getByRole('button', { name: 'Confirm' });
  await expect(dialog.getByText('Looking where it is used…')).toBeVisible();
  await expect(confirm).toBeDisabled();
  letGo();
  await expect(
    dialog.getByText('Page “Loses an FAQ” has chosen it under “FAQ list: Questions” and goes without it.'),
  ).toBeVisible();
  await expect(confirm).toBeEnabled();
  expect(await findBarriers(page)).toEqual([]);
  await confirm.click();
  await expect(rowOf(admin, question)).toBeHidden();
  await expectLive(request, '/loses-an-faq/', question, false);
});

test('what was deleted can be read, and brought back as a draft', async ({ admin, api }) => {
  const question = 'Was it deleted too soon?';
  const faq = await api.create('faq', { question, slug: 'deleted-too-soon', answer });
  await api.remove('faq', faq);

  const { page } = admin;
  await admin.open('/');
  await page.getByRole('link', { name: 'Deleted entries' }).click();
  await page.getByRole('button', { name: `See what it said: ${question}` }).click();
  const dialog = page.getByRole('dialog', { name: `FAQ “${question}”` });
  await expect(dialog.getByText('An answer.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring it back as a draft' }).click();
  await dialog.getByRole('link', { name: 'Look at the draft' }).click();
  await expect(page.getByRole('heading', { name: question, level: 1 })).toBeVisible();
  await expect(admin.panel('Website').getByRole('status')).toHaveText(/^Not on the website/);
  await expect(page.getByRole('textbox', { name: /^Answer/ })).toContainText('An answer.');
  await api.remove('faq', faq);
});

test('taking down several entries of a list first shows what each changes, on a busy computer, too', async ({
  admin,
  api,
  request,
}) => {
  const [one, two] = ['Gone together, one?', 'Gone together, two?'];
  const faq = await api.create('faq', { question: one, slug: 'gone-together-one', answer });
  await api.create('faq', { question: two, slug: 'gone-together-two', answer });
  const words = { title: 'Loses one of two', slug: 'loses-one-of-two', summary: 'A page.' };
  await api.create('page', { ...words, blocks: showing(faq) });
  await expectLive(request, '/loses-one-of-two/', one);
  await expectLive(request, '/faqs/', two);

  await keepBusy(admin);
  await search(admin, 'faq', 'Gone together');
  const { page } = admin;
  for (const title of [one, two]) await rowOf(admin, title).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Take these off the website?' });
  await expect(
    dialog.getByText('Page “Loses one of two” has chosen it under “FAQ list: Questions”'),
  ).toBeVisible();
  for (const title of [one, two]) await expect(dialog.getByText(title, { exact: true })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expectLive(request, '/loses-one-of-two/', one, false);
  await expectLive(request, '/faqs/', two, false);

  for (const title of [one, two]) await rowOf(admin, title).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const deleting = page.getByRole('alertdialog', { name: 'Delete these?' });
  await expect(deleting.getByText('Nothing else on the website uses them.')).toBeVisible();
  await deleting.getByRole('button', { name: 'Confirm' }).click();
  await expect(rowOf(admin, one)).toBeHidden();
});

test('what the website cannot be made without stays, and staff learn what to do instead', async ({
  admin,
  request,
}) => {
  await search(admin, 'page', HOME);
  const { page } = admin;
  await rowOf(admin, HOME).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Take these off the website?' });
  await expect(
    dialog.getByText(/^This page is chosen under “Home page” in “Site settings”, and the website cannot/),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Confirm' })).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  await admin.open(SETTINGS);
  await chooseInMenu(admin, 'Unpublish');
  const settings = page.getByRole('alertdialog', { name: 'Take it off the website?' });
  await expect(settings.getByText(/^“Site settings” is on every page/)).toBeVisible();
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(settings).toBeHidden();
  await expectLive(request, '/', HOME);
});

test('changes that are discarded stay in the history', async ({ admin, api }) => {
  const question = 'Is it discarded?';
  const documentId = await api.create('faq', { question, slug: 'is-it-discarded', answer });
  await api.save('faq', documentId, { question: 'Is this lost?' });
  await admin.open(`${list('faq')}/${documentId}`);
  const { page } = admin;
  await chooseInMenu(admin, 'Discard changes');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('Your changes since then go into History.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue(question);
  await expect(admin.panel('History').getByText(/^Draft that was discarded/)).toBeVisible();
  await page.getByRole('button', { name: 'See all versions' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByRole('button', { name: /^Draft that was discarded/ }).click();
  await history.getByRole('button', { name: 'Restore as draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await history.getByRole('button', { name: 'Look at the draft' }).click();
  await expect(page.getByRole('textbox', { name: /^Question/ })).toHaveValue('Is this lost?');
});

test('nobody discards what was saved after they opened it', async ({ admin, api }) => {
  const words = { question: 'Whose changes?', slug: 'whose-changes', answer };
  const documentId = await api.create('faq', words);
  await api.save('faq', documentId, { question: 'Which were opened?' });
  await admin.open(`${list('faq')}/${documentId}`);
  const { page } = admin;
  const field = page.getByRole('textbox', { name: /^Question/ });
  await expect(field).toHaveValue('Which were opened?');
  await expect(page.getByText('What you type is kept in this browser until it is saved.')).toBeVisible();
  await api.save('faq', documentId, { question: 'Which came since?' });
  await chooseInMenu(admin, 'Discard changes');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText(/Nothing was discarded\. Load the page again/).first()).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('Which came since?');
});

test('a list and its filters say choices in the words of the form', async ({ admin, api }) => {
  await api.createDraft('alert', { heading: 'Snow on the hill', message: answer, severity: 'urgent' });
  const { page } = admin;
  await admin.open(list('alert'));
  const row = rowOf(admin, 'Snow on the hill');
  await expect(row.getByRole('gridcell', { name: 'Urgent', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Select field' }).click();
  await page.getByRole('option', { name: 'How urgent', exact: true }).click();
  await page.getByRole('combobox', { name: 'How urgent' }).click();
  await page.getByRole('option', { name: 'Urgent', exact: true }).click();
  await page.getByRole('button', { name: 'Add filter' }).click();
  await expect(page.getByRole('button', { name: 'How urgent is Urgent' })).toBeVisible();
  await expect(page).toHaveURL(/severity.*=urgent/);
  await expect(row).toBeVisible();
  await api.removeByTitle('alert', 'Snow on the hill');
});
