import { expect, type Page } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import type { Admin } from './admin.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const tableOf = (rows: string | null) => [{ __component: 'blocks.table', caption: 'Our week', rows }];
const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a table is typed, arranged and pasted by the keyboard alone, and the website shows it', async ({
  admin,
  api,
  request,
}) => {
  const page = { title: 'Our week', slug: 'our-week', summary: 'What happens when.' };
  const documentId = await api.createDraft('page', { ...page, blocks: tableOf(null) });
  await openTable(admin, documentId);
  const { keyboard } = admin.page;
  await cell(admin.page, 'Heading of column 1').focus();
  for (const words of ['Day', 'Morning', 'Evening', 'Monday', 'Physio', 'Rest', 'Friday', '', 'Swim']) {
    await keyboard.type(words);
    await keyboard.press('Tab');
  }
  await expect(cell(admin.page, 'Row 4, Day')).toBeFocused();
  await keyboard.type('Sunday');
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect(cell(admin.page, 'Row 3, Day')).toHaveValue('Sunday');
  await expect(cell(admin.page, 'Row 3, Day')).toBeFocused();

  // Two cells are copied into the row of Sunday.
  await cell(admin.page, 'Row 2, Morning').focus();
  await keyboard.press('End');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('ControlOrMeta+c');
  await keyboard.press('ArrowDown');
  await expect(cell(admin.page, 'Row 3, Evening')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(cell(admin.page, 'Row 3, Morning')).toBeFocused();
  await keyboard.press('ControlOrMeta+v');
  await expect(cell(admin.page, 'Row 3, Evening')).toHaveValue('Rest');

  await keyboard.press('Escape');
  await expect(admin.page.getByRole('button', { name: 'Row 3', exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await admin.page.getByRole('menuitem', { name: 'Remove row 3' }).click();
  await expect(cell(admin.page, 'Row 3, Day')).toHaveValue('Friday');
  await keyboard.press('ControlOrMeta+z');
  await expect(cell(admin.page, 'Row 3, Day')).toHaveValue('Sunday');
  expect(await findBarriers(admin.page)).toEqual([]);

  await admin.publish();
  await expectLive(request, '/our-week/', 'Sunday');
  await api.removeByTitle('page', page.title);
});

test('a table with uneven rows stays the text that it is until somebody says otherwise', async ({
  admin,
  api,
}) => {
  const page = { title: 'Uneven', slug: 'uneven', summary: 'A table.' };
  const rows = '| Morning | Evening\nMonday | Physio';
  const documentId = await api.createDraft('page', { ...page, blocks: tableOf(rows) });
  await openTable(admin, documentId);
  await expect(cell(admin.page, 'Rows')).toHaveValue(rows);
  await expect(
    admin.page.getByText('Row 2 has 2 cells, and the first row has 3: Monday | Physio'),
  ).toBeVisible();
  await expect(admin.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  expect(await findBarriers(admin.page)).toEqual([]);
  await admin.page.getByRole('button', { name: /^Show it as a table/ }).click();
  await expect(cell(admin.page, 'Row 2, Morning')).toHaveValue('Physio');
  await expect(cell(admin.page, 'Row 2, Evening')).toHaveValue('');
  await api.removeByTitle('page', page.title);
});

async function openTable(admin: Admin, documentId: string): Promise<void> {
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  await expect(admin.panel('Website').getByRole('status').first()).toBeVisible();
  await admin.page.getByRole('button', { name: /^Table/ }).click();
}
