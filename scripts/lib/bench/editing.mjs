import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { step } from '../steps.mjs';
import { measureInStack } from './page-beside.mjs';
import { inSeconds, median, report, toTable } from './report.mjs';

const OPENINGS = 10;
const LETTERS = 50;
/** A task of docs/editing.md, whose table the browser tests keep true. */
const WHOLE_PAGE = 'Write a page';

/** Measures what staff wait for and click in the edit view, and keeps the table. */
export async function benchEditing() {
  const { opened, typed } = await step('The edit view', () =>
    measureInStack('editing.ts', OPENINGS, LETTERS),
  );
  const opening = `a page of 20 blocks, from the click in the list until one can type, ${OPENINGS} pages`;
  const typing = `a letter typed into a text of 1 MB in the form, until it is drawn, ${LETTERS} letters`;
  const rows = [
    [`${opening}, median`, '≤ 1 s', inSeconds(median(opened))],
    ['the same, worst', '', inSeconds(Math.max(...opened))],
    [`${typing}, median`, '≤ 0.1 s', inSeconds(median(typed))],
    ['the same, worst', '≤ 0.1 s', inSeconds(Math.max(...typed))],
    [
      'clicks for a new page with a list, a link by name, a picture, a table of 3 by 6 and two FAQs, published',
      '≤ 20',
      countClicks(WHOLE_PAGE),
    ],
  ];
  report(
    'Writing in the admin',
    'npm run bench -- --editing',
    toTable(['what', 'to reach', 'measured'], rows),
  );
}

function countClicks(task) {
  const row = readFileSync(inRoot('docs/editing.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| [${task}]`));
  if (!row) throw new Error(`docs/editing.md has no row for "${task}" in its table of clicks.`);
  return Number(row.split('|')[2]);
}
