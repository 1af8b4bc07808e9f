import { findBrowser } from '../find-browser.mjs';
import { withNode } from '../node-24.mjs';
import { inRoot } from '../paths.mjs';
import { lastLines, run } from '../run.mjs';
import { step } from '../steps.mjs';
import { inSeconds, median, report, toTable } from './report.mjs';

const LETTERS = 50;

/** Measures how long the page beside the form takes to show a letter that is typed, and keeps the table. */
export async function benchPageBeside() {
  const times = await step(`${LETTERS} letters`, () => measureInStack('page-beside.ts', LETTERS));
  const what = `letter typed to letter drawn on the page beside the form, page of 20 blocks, ${LETTERS} letters`;
  const rows = [
    [`${what}, median`, '≤ 0.3 s', inSeconds(median(times))],
    ['the same, worst', '≤ 1 s', inSeconds(Math.max(...times))],
  ];
  report(
    'The page beside the form',
    'npm run bench -- --beside',
    toTable(['what', 'to reach', 'measured'], rows),
  );
}

/** Runs a script of e2e/bench, which starts a stack and a browser. @returns what it measured. */
export async function measureInStack(script, ...numbers) {
  const browser = await findBrowser();
  const env = { ...withNode(), ...(browser ? { CHROMIUM_PATH: browser } : {}) };
  const node = inRoot('node_modules/.bin/node');
  const output = await run(node, [`bench/${script}`, ...numbers.map(String)], { cwd: inRoot('e2e'), env });
  return JSON.parse(lastLines(output, 1));
}
