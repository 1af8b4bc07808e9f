import { expect, type Page } from '@playwright/test';
import { gallerySite } from '../../apps/web/gallery/documents.ts';
import { levelBelow } from '../../apps/web/src/routes/anchors.ts';
import { findBarriers, findColourBarriers } from '../checks/accessibility.ts';
import { findOverflowing, findSmallTargets, measureOverflow } from '../checks/layout.ts';
import { findInvalidHtml } from '../checks/valid-html.ts';
import { test } from './gallery.ts';

/** Too large for axe, which looks at every element. */
const ENORMOUS = '/hostile/enormous/';
const PAGES = { 'every block': '/', 'hostile input': '/hostile/', 'no block': '/hostile/least/' } as const;
const WIDTHS = [320, 768, 1280] as const;
const NO_LOOK = { media: null, colorScheme: null, forcedColors: null } as const;
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  print: { media: 'print' },
} as const;

for (const [name, path] of Object.entries({ ...PAGES, 'a megabyte of text and 500 rows': ENORMOUS })) {
  test(`the page of ${name} is valid HTML, fits 320 pixels and runs nothing that staff wrote`, async ({
    page,
    gallery,
    request,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', (dialog) => dialog.dismiss().finally(() => errors.push('a dialog')));
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${gallery.url}${path}`);
    expect.soft(await findOverflowing(page)).toEqual([]);
    expect.soft(await measureOverflow(page)).toBeLessThanOrEqual(0);
    expect.soft(await findSmallTargets(page)).toEqual([]);
    expect.soft(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect.soft(errors).toEqual([]);
    expect.soft(await findInvalidHtml(await (await request.get(`${gallery.url}${path}`)).text())).toEqual([]);
  });
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`the page of ${name} passes axe at every width, on paper, and with its dark colours`, async ({
    page,
    gallery,
  }) => {
    test.slow();
    await page.goto(`${gallery.url}${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await findBarriers(page), `${width} px`).toEqual([]);
    }
    if (name === 'hostile input') return;
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    await page.emulateMedia({ ...NO_LOOK, ...LOOKS.dark });
    expect.soft(await findColourBarriers(page), 'dark').toEqual([]);
    await page.emulateMedia({ ...NO_LOOK, ...LOOKS.print });
    expect.soft(await findBarriers(page), 'print').toEqual([]);
  });
}

test('blocks have the headings that checks of an entry count on', async ({ page, gallery }) => {
  const view = gallerySite().routes.find(({ path }) => path === '/')?.view;
  const expected = (view?.blocks ?? []).map((block) => ({ block: block.block, level: levelBelow(block) }));
  await page.goto(gallery.url);
  const levels = await page
    .locator('.app-block')
    .evaluateAll((blocks) =>
      blocks.map((block) => [...block.querySelectorAll('h2, h3, h4')].at(-1)?.tagName),
    );
  const rendered = expected.map(({ block }, at) => ({ block, level: Number(levels[at]?.slice(1)) || null }));
  // Headings in the text of a page are those of its staff.
  const isOwn = ({ block }: { block: string }) => block !== 'text';
  expect(levels).toHaveLength(expected.length);
  expect(rendered.filter(isOwn)).toEqual(expected.filter(isOwn));
});

test('headings in the text of a part stand one level below what they belong to, and leave out none', async ({
  page,
  gallery,
}) => {
  await page.goto(`${gallery.url}/hostile/outline/`);
  const outlines = await page
    .locator('.app-block')
    .evaluateAll((blocks) =>
      blocks.map((block) =>
        [...block.querySelectorAll('h2, h3, h4')].map(
          ({ tagName, textContent }) => `${tagName} ${textContent}`,
        ),
      ),
    );
  const within = (above: number) => [above + 1, above + 2].map((level) => `H${Math.min(level, 4)} In a text`);
  expect(outlines).toEqual([
    ['H2 Of the block', 'H3 A step', ...within(3)],
    ['H2 Of the block', 'H3 Nurse', ...within(3)],
    ['H2 A step', ...within(2)],
    ['H2 Nurse', ...within(2)],
  ]);
});

const SNAPSHOTS = { light: LOOKS.light, 'forced-colours': LOOKS['forced colours'] } as const;

for (const [look, media] of Object.entries(SNAPSHOTS)) {
  for (const width of WIDTHS) {
    test(`every block looks as it did, ${look} at ${width} px`, async ({ page, gallery }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(media);
      await page.goto(gallery.url);
      await loadPictures(page);
      await expect(page.locator('main')).toHaveScreenshot(`${look}-${width}.png`);
    });
  }
}

/** Pictures come only when they are about to be seen. */
async function loadPictures(page: Page): Promise<void> {
  for (const picture of await page.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
  }
}
