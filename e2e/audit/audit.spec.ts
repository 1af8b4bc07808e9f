import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findBarriers } from '../checks/accessibility.ts';
import { findSmallTargets, measureOverflow } from '../checks/layout.ts';
import { measureLayoutShift } from '../checks/layout-shift.ts';
import { runLighthouse } from '../checks/lighthouse.ts';
import { watchTrouble } from '../checks/trouble.ts';
import { findInvalidHtml } from '../checks/valid-html.ts';
import { weighFirstVisit } from '../checks/weight.ts';
import { startGallery } from '../stack/gallery.ts';
import { readSitemap } from '../tests/public-site.ts';
import { stackAddresses } from '../tests/stack.ts';
import { type PageAudit, toTable } from './table.ts';

const REPORT = path.resolve(import.meta.dirname, '../../docs/audit.md');
const WIDTHS = [320, 768, 1280] as const;
const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { media: 'print' },
] as const;

test('the site as the public meets it', async ({ page, browser, request }) => {
  const { siteUrl } = stackAddresses();
  const gallery = await startGallery();
  const urls = [
    ...[...(await readSitemap(request)), '/search/', '/booklet/', '/404.html'].map(
      (path) => `${siteUrl}${path}`,
    ),
    `${gallery.url}/`,
  ];
  const audits: PageAudit[] = [];
  for (const url of urls) {
    await test.step(url, async () => {
      const trouble = watchTrouble(page, new URL(url).origin, `${siteUrl}/404.html`);
      const barriers: string[] = [];
      for (const look of LOOKS) {
        await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...look });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(url);
          barriers.push(
            ...(await findBarriers(page)).map((barrier) => `${width} px ${Object.values(look)}: ${barrier}`),
          );
        }
      }
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(url);
      audits.push({
        path: url.startsWith(siteUrl) ? url.slice(siteUrl.length) : 'gallery',
        barriers,
        invalid: await findInvalidHtml(await (await request.get(url)).text()),
        shift: await measureLayoutShift(page),
        overflow: await measureOverflow(page),
        smallTargets: await findSmallTargets(page),
        trouble: trouble.stop(),
        weight: await weighFirstVisit(browser, url),
        ...(await runLighthouse(url)),
      });
      console.log(JSON.stringify(audits.at(-1)));
    });
  }
  await gallery.stop();
  const { text, missed } = toTable(audits);
  console.log(text);
  await writeFile(REPORT, text);
  expect(missed).toEqual([]);
});
