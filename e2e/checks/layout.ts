import type { Page } from '@playwright/test';

/** In CSS pixels: WCAG 2.5.5 for what one navigates and acts with, 2.5.8 for all else. */
const CONTROL = 44;
const ANYTHING = 24;
/** What stands alone; links within a sentence are as high as their line (WCAG 2.5.8, exception "inline"). */
const CONTROLS = 'nav a, footer a, button, summary, input, .nhsuk-action-link, .nhsuk-card--clickable a';

/** Targets of pointers that are too small, one line each. Elements that are not shown don't count. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ controls, control, anything }) => {
      const isInText = (element: Element) =>
        element.parentElement !== null &&
        [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return [...document.querySelectorAll<HTMLElement>('a, button, summary, input')]
        .filter((element) => element.checkVisibility() && !element.matches('.nhsuk-skip-link'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => {
          // A clickable card takes the click wherever it falls.
          if (element.closest('.nhsuk-card--clickable')) return false;
          const least = element.matches(controls) ? control : isInText(element) ? 0 : anything;
          return box.height < least - 0.5 || box.width < least - 0.5;
        })
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
        );
    },
    { controls: CONTROLS, control: CONTROL, anything: ANYTHING },
  );
}

/**
 * By how many pixels the page is wider than the window: nobody should have to scroll in two
 * directions (WCAG 1.4.10).
 */
export async function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What reaches beyond the right edge of the window, one line each. */
export async function findOverflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((element) => !element.closest('.nhsuk-u-visually-hidden, thead'))
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(0, 5),
  );
}
