import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What WCAG 2.2 asks for at the levels that the law asks for, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Our own views, and dialogs. The frame around them is Strapi's. */
const OWN = '[data-own-view], [role=dialog], [role=alertdialog]';

/**
 * What is wrong with our views of the admin that are open now, in the light and in the dark theme, one line each: the theme, the rule,
 * and the element.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const found = [];
  for (const theme of ['dark', 'light'] as const) {
    await showIn(page, theme);
    const { violations } = await new AxeBuilder({ page }).include(OWN).withTags(TAGS).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${theme}: ${id}: ${html.slice(0, 300)}`),
      ),
    );
  }
  return found;
}

/** Of who has chosen no theme, the admin takes the one of the system. Its colours have changed when this ends. */
async function showIn(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((isDark) => {
    const [red] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) < 128 === isDark;
  }, colorScheme === 'dark');
  await page.evaluate(() => {
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  });
}
