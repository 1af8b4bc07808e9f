import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './staff.ts';

/** What has to have a name (WCAG 2.2, 4.1.2), Strapi's own parts included. */
const RULES = ['button-name', 'link-name', 'aria-command-name', 'aria-toggle-field-name', 'summary-name'];

/** Everything in a view that can be clicked and has no name. */
async function findNameless(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test('whatever staff can click has a name, also a step that has no words yet', async ({ admin }) => {
  test.slow();
  const { page } = admin;
  await admin.open('/');
  await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  expect.soft(await findNameless(page), 'on the start page').toEqual([]);

  await admin.open('/content-manager/collection-types/api::page.page');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  expect.soft(await findNameless(page), 'in a list').toEqual([]);

  await admin.open('/plugins/upload');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect.soft(await findNameless(page), 'in the media library').toEqual([]);

  await admin.open('/content-manager/collection-types/api::page.page/create');
  await page.getByRole('button', { name: 'Add a block', exact: true }).click();
  await page.getByRole('option', { name: /^Steps/ }).click();
  await expect(page.getByRole('button', { name: 'Part 1, not filled in yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add one' }).click();
  await expect(page.getByRole('button', { name: 'Part 2, not filled in yet' })).toBeVisible();
  expect.soft(await findNameless(page), 'in a form').toEqual([]);
  const part = page.getByRole('region', { name: 'Part 2, not filled in yet' });
  await part.getByRole('textbox', { name: /^Heading/ }).fill('A first talk');
  await expect(page.getByRole('button', { name: 'A first talk', exact: true })).toBeVisible();
});
