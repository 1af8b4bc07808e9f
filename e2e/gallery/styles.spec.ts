import { compileSass } from '@pain/web/styles';
import { expect, type Page } from '@playwright/test';
import { test } from './gallery.ts';

/** Rules of these names are dropped on purpose: the site has neither menus of scripts nor actions on cards. */
const DROPPED = new Set(['nhsuk-header__menu', 'nhsuk-header__menu-toggle', 'nhsuk-card--care--non-urgent']);

const classesIn = (css: string) =>
  new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? ''));

async function classesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set([...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])),
  ]);
}

test('no style of anything on the pages was dropped from the stylesheet', async ({
  page,
  gallery,
  request,
}) => {
  await page.goto(gallery.url);
  const href = await page.locator('link[rel=stylesheet]').getAttribute('href');
  const kept = classesIn(await (await request.get(`${gallery.url}${href}`)).text());
  const written = classesIn(compileSass().css);
  const used = await classesOn(page);
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((name) => written.has(name) && !kept.has(name) && !DROPPED.has(name))).toEqual([]);
});
