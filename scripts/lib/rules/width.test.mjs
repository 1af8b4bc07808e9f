import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { WIDTH } from '../wrap.mjs';

const CODE = /^( *)```[\s\S]*?^\1```/gm;
/** Tables, headings, pictures and code of a line cannot be broken. */
const UNBROKEN = /^(\||#|!\[| *(?:- |\d\. )?`[^`]*`\.?$)/;

test(`prose is at most ${WIDTH} columns wide`, () => {
  const wide = globSync(['*.md', 'docs/**/*.md'], { cwd: inRoot() }).flatMap((page) => {
    const lines = readFileSync(inRoot(page), 'utf8').replace(CODE, '').split('\n');
    return lines
      .filter((line) => [...line].length > WIDTH && !UNBROKEN.test(line))
      .map((line) => `${page}: ${line}`);
  });
  assert.deepEqual(wide, [], 'Break these lines.');
});
