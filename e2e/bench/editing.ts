/**
 * Measures what staff wait for in the edit view, and prints it as JSON on the last line:
 * `node e2e/bench/editing.ts 10 50` opens ten pages of twenty blocks from their list, and types fifty letters
 * into a text of a megabyte.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { makePageOfTwenty, withPage } from '../../scripts/lib/bench/page-of-twenty.mjs';
import { type Desk, measureAsAdministrator } from './as-administrator.ts';

const PAGES = '/admin/content-manager/collection-types/api::page.page';
/** As fast as somebody types who types well: 60 words a minute. */
const LETTER_MS = 200;
const [PARAGRAPHS, LETTERS] = [4000, 262];
/** The browser tells of no letter that takes less. */
const LEAST_MS = 16;

const [openings = 0, letters = 0] = process.argv.slice(2).map(Number);
await measureAsAdministrator('editing', async (desk) => ({
  opened: await openPages(desk, openings),
  typed: await typeInMegabyte(desk),
}));

/** Opens pages one after the other, each another one: what was open before is in the browser's memory. */
async function openPages(desk: Desk, left: number): Promise<number[]> {
  if (left === 0) return [];
  const title = `Measured ${left}`;
  const ms = await withPage(desk.ask, makePageOfTwenty(title), () => openPage(desk, title));
  return [...(await openPages(desk, left - 1)), ms];
}

async function openPage({ stack, page }: Desk, title: string): Promise<number> {
  await page.goto(`${stack.cmsUrl}${PAGES}?_q=${encodeURIComponent(title)}`);
  const row = page.getByRole('gridcell', { name: title, exact: true });
  await row.waitFor();
  const opened = page.evaluate(awaitForm, { title, blocks: 20 });
  await row.click();
  return opened;
}

/** From a click to when the form has all its blocks, and the browser has time for a letter. */
function awaitForm({ title, blocks }: { title: string; blocks: number }): Promise<number> {
  const FLUENT_MS = 50;
  return new Promise((resolve) => {
    let clicked = Number.POSITIVE_INFINITY;
    addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true });
    const look = (last: number) =>
      requestAnimationFrame((now) => {
        const input = document.querySelector<HTMLInputElement>('input[name="title"]');
        const hasBlocks = document.querySelectorAll('[data-blocks] > li').length === blocks;
        const isReady = input?.value === title && !input.disabled && hasBlocks && now - last < FLUENT_MS;
        if (!isReady) return look(now);
        input.focus();
        resolve(performance.now() - clicked);
      });
    look(0);
  });
}

async function typeInMegabyte({ stack, ask, page }: Desk): Promise<number[]> {
  const children = [{ type: 'text', text: 'A short sentence. '.repeat(LETTERS).slice(0, LETTERS) }];
  const blocks = [
    { __component: 'blocks.text', body: Array(PARAGRAPHS).fill({ type: 'paragraph', children }) },
  ];
  const measured = { title: 'A megabyte', slug: 'a-megabyte', summary: 'A page.', blocks };
  return withPage(ask, measured, async (id) => {
    await page.goto(`${stack.cmsUrl}${PAGES}/${id}`);
    await page.getByRole('button', { name: /^Text:/ }).click();
    await page
      .locator('[contenteditable="true"] p')
      .nth(PARAGRAPHS / 2)
      .click();
    await watchKeys(page);
    for (let at = 0; at < letters; at += 1) {
      await page.keyboard.press('z');
      await pause(LETTER_MS);
    }
    return readKeys(page);
  });
}

/** The browser's own times, from a key to the frame in which its letter is drawn. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate((durationThreshold) => {
    const keys: number[] = [];
    const note = (entries: PerformanceObserverEntryList) => {
      for (const { name, duration } of entries.getEntries()) if (name === 'keydown') keys.push(duration);
    };
    new PerformanceObserver(note).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
    Object.assign(window, { keys });
  }, LEAST_MS);
}

/** @throws Error when a letter is missing. */
async function readKeys(page: Page): Promise<number[]> {
  const keys: number[] = await page.evaluate('window.keys');
  await page.getByText('z'.repeat(letters)).waitFor();
  return Array.from({ length: letters }, (_, at) => keys[at] ?? LEAST_MS);
}
