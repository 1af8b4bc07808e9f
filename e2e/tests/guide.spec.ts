import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './staff.ts';

test('staff find the guide in the menu, with its contents and its pictures', async ({ admin }) => {
  const { page } = admin;
  await admin.open('/');
  await page.getByRole('link', { name: 'Guide' }).click();
  await expect(page.getByRole('heading', { name: 'Guide to editing the website', level: 1 })).toBeVisible();
  const task = page.getByRole('region', { name: 'Put up an urgent alert' });
  await page.getByRole('navigation', { name: 'In this guide' }).getByText('Put up an urgent alert').click();
  await expect(task.getByRole('heading')).toBeInViewport();
  const picture = task.getByRole('img');
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

for (const width of [1280, 390]) {
  test(`the guide is accessible and no wider than a screen of ${width} pixels`, async ({ admin }) => {
    const { page } = admin;
    await page.setViewportSize({ width, height: 900 });
    await admin.open('/guide');
    await expect(page.getByRole('heading', { name: 'Guide to editing the website', level: 1 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide).toBe(false);
  });
}
