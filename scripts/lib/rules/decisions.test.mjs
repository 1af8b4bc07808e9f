import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';

const FOLDER = 'docs/decisions';
/** Two screens of text; tables and code apart. */
const MOST_WORDS = 650;
const TITLE = /^# (\d{4}) · (.+)\n\n\d{4}-\d\d-\d\d\b/;
/** How a page speaks of what was, which git knows. */
const HISTORY =
  /\b(?:[Uu]ntil|[Ss]ince) (?:20\d\d-|now\b|today\b)|^20\d\d-\d\d-\d\d(?::|$)|used to be|has been done on/gm;
const NOT_PROSE = /```[\s\S]*?```|^\|.*$|^ {4}.*$/gm;

const INDEX = readFileSync(inRoot(FOLDER, 'README.md'), 'utf8').replace(/\s+/g, ' ');
const PAGES = globSync(`${FOLDER}/[0-9]*.md`, { cwd: inRoot() }).map((page) => ({
  page: path.basename(page),
  text: readFileSync(inRoot(page), 'utf8'),
}));

function pagesWhere(isWrong) {
  return PAGES.filter(isWrong).map(({ page }) => page);
}

test('every decision begins with its number, its title and its date', () => {
  const wrong = pagesWhere(({ page, text }) => TITLE.exec(text)?.[1] !== page.slice(0, 4));
  assert.deepEqual(wrong, [], 'Begin with "# 0001 · Title", an empty line, and the date.');
});

test('every decision fits one page', () => {
  const long = pagesWhere(({ text }) => text.replace(NOT_PROSE, '').split(/\s+/).length > MOST_WORDS);
  assert.deepEqual(long, [], `Shorten them to ${MOST_WORDS} words, or make two of one.`);
});

test('no decision tells its history', () => {
  const told = PAGES.flatMap(({ page, text }) => {
    const [, body = ''] = text.split(/\n\n\d{4}-\d\d-\d\d/);
    return (body.match(HISTORY) ?? []).map((words) => `${page}: ${words}`);
  });
  assert.deepEqual(told, [], 'Say what holds now, and mark what is superseded at the top.');
});

test('every decision stands in docs/decisions/README.md, with its title', () => {
  const missing = pagesWhere(({ page, text }) => {
    const [, number, title] = TITLE.exec(text) ?? [];
    return !INDEX.includes(`- [${number}](${page}) ${title}`);
  });
  assert.deepEqual(missing, []);
});
