import { expect, test } from '@playwright/test';
import { findBarriers } from '../checks/accessibility.ts';
import { watchTrouble } from '../checks/trouble.ts';
import { readSitemap } from './public-site.ts';
import { stackAddresses } from './stack.ts';

test('every page of the sitemap loads cleanly, sets no cookie and passes axe', async ({
  page,
  context,
  request,
}) => {
  test.slow();
  const watch = watchTrouble(page, stackAddresses().siteUrl);
  const paths = await readSitemap(request);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(`${stackAddresses().siteUrl}${path}`);
      expect.soft(await findBarriers(page), path).toEqual([]);
    });
  }
  expect(watch.stop()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('every page of the sitemap can be reached by links from the home page', async ({ page, request }) => {
  const { siteUrl } = stackAddresses();
  const found = new Set(['/']);
  for (const path of found) {
    await page.goto(`${siteUrl}${path}`);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const link of links) if (link.endsWith('/')) found.add(link);
  }
  expect((await readSitemap(request)).filter((path) => !found.has(path))).toEqual([]);
});

test('an address that does not exist answers 404 with a page that helps', async ({ page }) => {
  const response = await page.goto(`${stackAddresses().siteUrl}/no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the navigation leads to a page that can be read', async ({ page }) => {
    await page.goto(stackAddresses().siteUrl);
    await page.getByRole('navigation').first().getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toBeEmpty();
  });
});
