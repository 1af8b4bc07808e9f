import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { expectLive, readPage, readSitemap } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

/** What is a matter of taste rather than of the standard, or says the same as a rule of Astro's own output. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',
    // The NHS's own templates write these roles for older browsers.
    'no-redundant-role': 'off',
    // Astro writes the meta element of the content security policy with its own casing and slashes.
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

test('every page of the sitemap, with an alert on top, and the 404 page are valid HTML', async ({
  api,
  request,
}) => {
  const message = [{ type: 'paragraph', children: [{ type: 'text', text: 'The lift is out of order.' }] }];
  await api.createPublished('alert', { heading: 'No lift today', message, severity: 'Urgent' });
  await expectLive(request, '/', 'No lift today');
  for (const path of [...(await readSitemap(request)), '/404.html']) {
    const { results } = await validator.validateString(await readPage(request, path));
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
    );
    expect.soft(problems, path).toEqual([]);
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
