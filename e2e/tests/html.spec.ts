import { expect } from '@playwright/test';
import { findInvalidHtml } from '../checks/valid-html.ts';
import { paragraph } from '../stack/rich-text.ts';
import { expectLive, readPage, readSitemap } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

test('every page of the sitemap, with an alert on top, and the 404 page are valid HTML', async ({
  api,
  request,
}) => {
  const message = paragraph('The lift is out of order.');
  await api.create('alert', { heading: 'No lift today', message, severity: 'urgent' });
  await expectLive(request, '/', 'No lift today');
  for (const path of [...(await readSitemap(request)), '/404.html']) {
    const html = await (await request.get(`${stackAddresses().siteUrl}${path}`)).text();
    expect.soft(html, path).toContain('<main');
    expect.soft(await findInvalidHtml(html), path).toEqual([]);
  }
});

test('every link and anchor within the site leads somewhere', async ({ page, request }) => {
  const paths = await readSitemap(request);
  const targets = new Map<string, string>();
  for (const path of paths) {
    await page.goto(new URL(path, stackAddresses().siteUrl).href);
    const links = await page
      .locator('a[href^="/"], a[href^="#"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) targets.set(link, path);
  }
  for (const [link, from] of targets) {
    const url = new URL(link);
    const html = await readPage(request, url.pathname);
    expect.soft(html, `${link} on ${from}`).toContain('<main');
    if (url.hash) expect.soft(html, `${link} on ${from}`).toContain(`id="${url.hash.slice(1)}"`);
  }
});
