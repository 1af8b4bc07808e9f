import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';

const LINK = /\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?\)/g;
/**
 * A path of the repository in code, unless it is a pattern, has a name to be filled
 * in, or names what is made.
 */
const PATH = /`((?:apps|packages|e2e|scripts|docs|data)\/[\w./[\]-]+)`/g;
const MADE = /(?:^data\/|node_modules|\/dist\/|\.cache|test-results)/;
/** Code shows Markdown and shell, in which a link is none. */
const CODE = /```[\s\S]*?```/g;

const PAGES = globSync(['*.md', 'docs/**/*.md'], { cwd: inRoot() }).map((page) => ({
  page,
  folder: path.dirname(page),
  text: readFileSync(inRoot(page), 'utf8').replace(CODE, ''),
}));

test('every link in the documentation leads to a file that is there, and to a heading of it', () => {
  const broken = PAGES.flatMap(({ page, folder, text }) =>
    [...text.matchAll(LINK)].flatMap(([, target, anchor]) => {
      const file = target === '' ? page : path.join(folder, target);
      const isThere = existsSync(inRoot(file)) && (!anchor || anchorsOf(file).includes(anchor));
      return isThere ? [] : [`${page}: ${target}${anchor ? `#${anchor}` : ''}`];
    }),
  );
  assert.deepEqual(broken, []);
});

test('every file of the repository that the documentation names is there', () => {
  const gone = PAGES.filter(({ page }) => page !== 'CHANGELOG.md').flatMap(({ page, text }) =>
    [...text.matchAll(PATH)]
      .map(([, named]) => named)
      .filter((named) => !MADE.test(named) && !existsSync(inRoot(named)))
      .map((named) => `${page}: ${named}`),
  );
  assert.deepEqual(gone, []);
});

/** As GitHub makes them of headings. */
function anchorsOf(file) {
  const headings = readFileSync(inRoot(file), 'utf8').match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
