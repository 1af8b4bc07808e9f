import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const linkTo = (url: string) => [
  {
    __component: 'blocks.text',
    body: [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Parking' }] }] },
    ],
  },
];

test('what would keep a page from the website is said before, and what does keep it there is said at once', async ({
  admin,
  api,
}) => {
  const page = { title: 'How to find us', slug: 'how-to-find-us', summary: 'A page.' };
  const documentId = await api.createDraft('page', { ...page, blocks: linkTo('/parking/') });
  const path = `/content-manager/collection-types/api::page.page/${documentId}`;
  await admin.open(path);
  const checks = admin.panel('Checks');
  await expect(checks.getByRole('status')).toHaveText('1 thing to put right before it can be published');
  await expect(admin.page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await admin.page.keyboard.press('Control+Shift+Enter');
  await expect(admin.page.locator('[contenteditable=true]:focus')).toContainText('Parking');
  await admin.page.getByLabel('Summary').focus();
  await admin.page.getByRole('button', { name: 'Cannot be published: 1 thing to put right' }).click();
  await expect(admin.page.locator('[contenteditable=true]:focus')).toContainText('Parking');
  await expect(admin.panel('Website').getByText('Draft only')).toBeVisible();

  await api.save('page', documentId, { blocks: linkTo('/') });
  await admin.open(path);
  await expect(checks.getByRole('status')).toHaveText('Nothing keeps it from being published');
  process.kill(stackAddresses().publisherPid, 'SIGSTOP');
  try {
    await admin.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(admin.page.getByText('On its way to the website.')).toBeVisible();
    await expect(
      admin.page.getByText(/^It is not on the website yet: the website’s publisher does not respond/),
    ).toBeVisible();
    await expect(admin.page.getByText('Not known whether it is live', { exact: true })).toBeVisible();
    expect(await findBarriers(admin.page)).toEqual([]);
  } finally {
    process.kill(stackAddresses().publisherPid, 'SIGCONT');
  }
  await expect(admin.panel('Website').getByText(/^Live since/)).toBeVisible();
  await expect(admin.page.getByText('Live', { exact: true })).toBeVisible();
  await api.removeByTitle('page', page.title);
});

const heading = (text: string) => ({
  __component: 'blocks.text',
  body: [{ type: 'heading', level: 2, children: [{ type: 'text', text }] }],
});

test('staff who publish a page without a part that another page links to are asked first, with the way there', async ({
  admin,
  api,
}) => {
  const words = { title: 'When we are here', slug: 'when-we-are-here', summary: 'A page.' };
  const id = await api.create('page', { ...words, blocks: [heading('In summer')] });
  const linking = { title: 'Links to the summer', slug: 'links-to-the-summer', summary: 'A page.' };
  await api.create('page', { ...linking, blocks: linkTo('/when-we-are-here/#in-summer') });
  await api.save('page', id, { blocks: [heading('In winter')] });
  await admin.open(`/content-manager/collection-types/api::page.page/${id}`);
  const { page } = admin;
  const sentence =
    '“Links to the summer” links to /when-we-are-here/#in-summer, and that part will not be there.';
  const broken = admin.panel('Checks').getByRole('group', { name: 'Publishing it breaks links elsewhere' });
  await expect(broken.getByText(sentence)).toBeVisible();
  await expect(broken.getByRole('link', { name: linking.title })).toBeVisible();

  await page.getByLabel('Summary').fill('Typed and not saved.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish it although links to it break?' });
  await expect(dialog.getByText(sentence)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('contentinfo').getByRole('button', { name: 'Do not publish it' }).click();
  await expect(page.getByText('It was not published, as you chose. What you typed is kept.')).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Typed and not saved.');
  await admin.expectStatus('Modified');

  await page.keyboard.press('Control+Shift+Enter');
  await dialog.getByRole('button', { name: 'Publish it anyway' }).click();
  await admin.expectStatus('Published');
  await expect(broken).toBeHidden();
  await api.removeByTitle('page', linking.title);
  await api.removeByTitle('page', words.title);
});

test('of pages that are ticked together those are named that cannot be published, and the others go on', async ({
  admin,
  api,
}) => {
  const draft = (title: string, slug: string, url: string) =>
    api.createDraft('page', { title, slug, summary: 'A page.', blocks: linkTo(url) });
  await draft('Ticked and fine', 'ticked-and-fine', '/');
  await draft('Ticked and faulty', 'ticked-and-faulty', '/parking/');
  const { page } = admin;
  const titles = ['Ticked and fine', 'Ticked and faulty'];
  await admin.open('/content-manager/collection-types/api::page.page?_q=Ticked');
  const rowOf = (title: string) =>
    page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: title, exact: true }) });
  for (const title of titles) await rowOf(title).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish these' });
  const known = dialog.getByRole('group', { name: 'Before you publish' });
  await expect(
    known.getByText('1 of these cannot be published yet. You can publish the other one without it.'),
  ).toBeVisible();
  await expect(known.getByRole('link', { name: 'Ticked and faulty' })).toBeVisible();
  await expect(known.getByText(/leads to \/parking\/, where there is no page/)).toBeVisible();
  await expect(dialog.getByRole('gridcell', { name: 'Ticked and fine' })).toBeVisible();
  await expect(dialog.getByRole('gridcell', { name: 'Ticked and faulty' })).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf('Ticked and fine').getByText('Published', { exact: true })).toBeVisible();
  await expect(rowOf('Ticked and faulty').getByText('Draft', { exact: true })).toBeVisible();
  for (const title of titles) await api.removeByTitle('page', title);
});
