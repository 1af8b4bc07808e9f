import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What WCAG 2.2 asks for at the levels that the law asks for, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Our own views, and dialogs. The frame around them is Strapi's. */
const OWN = '[data-own-view], [role=dialog], [role=alertdialog]';

/** What can differ from theme to theme: all else is the same elements with the same words. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with our views of the admin that are open now, in the light theme, and with their colours in
 * the dark one, one line each: the theme, the rule, the element, and what axe says of it.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const ours = () => new AxeBuilder({ page }).include(OWN);
  await showIn(page, 'dark');
  const dark = await ours().withRules(COLOURS).analyze();
  await showIn(page, 'light');
  const light = await ours().withTags(TAGS).analyze();
  return [...toLines('dark', dark), ...toLines('light', light)];
}

function toLines(theme: string, { violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const reasons = [...any, ...all, ...none].map(({ message }) => message);
      return `${theme}: ${id}: ${html.slice(0, 300)}: ${reasons.join('; ')}`;
    }),
  );
}

/**
 * Of who has chosen no theme, the admin takes the one of the system. Its colours have changed when this ends:
 * Strapi's design system fades from one to the other only for those who have not asked for less motion.
 */
async function showIn(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((isDark) => {
    const [red] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) < 128 === isDark;
  }, colorScheme === 'dark');
  await page.evaluate(settle);
}

/** Ends what still moves or fades, also what begins only when the next frame is drawn. */
async function settle(): Promise<void> {
  for (let quietFrames = 0; quietFrames < 2; quietFrames += 1) {
    await new Promise(requestAnimationFrame);
    const moving = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    for (const animation of moving) animation.finish();
    if (moving.length > 0) quietFrames = -1;
  }
}
