/**
 * Measures how long the page beside the form takes to show a letter that is typed, in a page of twenty
 * blocks, and prints the times in milliseconds as JSON on the last line: `node e2e/bench/page-beside.ts 50`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from '@playwright/test';
import { withPageOfTwenty } from '../../scripts/lib/bench/page-of-twenty.mjs';
import { measureAsAdministrator } from './as-administrator.ts';

/** As fast as somebody types who types well: 60 words a minute. */
const LETTER_MS = 200;
const LAST_MS = 2000;
/** Is in no word of the page. */
const LETTER = 'z';

const times = Number(process.argv[2]);
await measureAsAdministrator('page-beside', ({ stack: { cmsUrl, previewUrl }, ask, page }) =>
  withPageOfTwenty(ask, async ({ id }: { id: string }) => {
    await page.goto(`${cmsUrl}/admin/content-manager/collection-types/api::page.page/${id}`);
    return typeLetters(page, previewUrl);
  }),
);

/** Types into the last block, where a click on the page leads. */
async function typeLetters(page: Page, previewUrl: string): Promise<number[]> {
  const block = page.frameLocator('iframe').locator('[data-block="blocks.19"]');
  await block.getByText('See the NHS website.').click();
  // The first text that is opened also loads its editor.
  await page.locator('[contenteditable="true"]').waitFor();
  await block.getByText('See the NHS website.').click();
  await page.locator(':focus[contenteditable="true"]').waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(previewUrl));
  if (!frame) throw new Error('The page beside the form has no frame.');
  await watch(page, frame);
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(LETTER);
    await pause(LETTER_MS);
  }
  await pause(LAST_MS);
  return readTimes(page, frame);
}

/** When each letter was pressed, and when so many were on the page: one process for each, and one clock. */
async function watch(page: Page, frame: Frame): Promise<void> {
  await page.evaluate((letter) => {
    const pressed: number[] = [];
    addEventListener('keydown', ({ key }) => key === letter && pressed.push(Date.now()), true);
    Object.assign(window, { pressed });
  }, LETTER);
  await frame.evaluate((letter) => {
    const shown: number[] = [];
    const look = () => {
      const count = (document.body.textContent ?? '').split(letter).length - 1;
      // After the frame in which it is drawn.
      if (count > shown.length)
        requestAnimationFrame(() =>
          setTimeout(() => {
            while (shown.length < count) shown.push(Date.now());
          }),
        );
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { shown });
  }, LETTER);
}

async function readTimes(page: Page, frame: Frame): Promise<number[]> {
  const pressed: number[] = await page.evaluate('window.pressed');
  const shown: number[] = await frame.evaluate('window.shown');
  if (pressed.length !== times || shown.length < times)
    throw new Error(`Of ${times} letters ${pressed.length} were typed and ${shown.length} shown.`);
  return pressed.map((at, letter) => (shown[letter] ?? Number.NaN) - at);
}
