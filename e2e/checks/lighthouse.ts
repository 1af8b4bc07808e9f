import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import config from '../playwright.config.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Lighthouse talks to the browser through this port. */
const PORT = 9223;

/** Points from 0 to 100 in each of Lighthouse's categories. */
export type Scores = Record<(typeof CATEGORIES)[number], number>;

/**
 * Lighthouse's points for a page on a middling phone and a slow network, and what cost points, one line each.
 */
export async function runLighthouse(url: string): Promise<{ scores: Scores; losses: string[] }> {
  const result = await runOnce(url);
  // On a busy machine the browser's trace may come without a first paint; a real page
  // has points in everything.
  return Object.values(result.scores).includes(0) ? runOnce(url) : result;
}

async function runOnce(url: string): Promise<{ scores: Scores; losses: string[] }> {
  const { launchOptions } = config.use ?? {};
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), `--remote-debugging-port=${PORT}`],
  });
  try {
    // The page for what is not found is measured, too.
    const flags = { port: PORT, onlyCategories: [...CATEGORIES], ignoreStatusCode: true };
    const result = await lighthouse(url, { ...flags, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { categories, audits } = result.lhr;
    const points = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, points(name)])) as Scores;
    const lost = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode !== 'informative' && score !== null && score < 0.9,
    );
    return { scores, losses: lost.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()) };
  } finally {
    await browser.close();
  }
}
