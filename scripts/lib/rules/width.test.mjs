import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot, ROOT } from '../paths.mjs';
import { WIDTH } from '../wrap.mjs';

const CODE = /^( *)```[\s\S]*?^\1```/gm;
/** Tables, headings, pictures and code of a line cannot be broken. */
const UNBROKEN = /^(\||#|!\[| *(?:- |\d\. )?`[^`]*`\.?$)/;
const SOURCES = ['*.ts', '*.tsx', '*.mts', '*.mjs', '*.astro'];
const COMMENT = /^\s*(\/\/|\/?\*|\{\/\*)/;
/** Biome reads its own comments as one line, and a type has no place to break. */
const ONE_LINE = /^\s*(\/\/ biome-ignore |(\/\*)?\*+ @\w+ \{.*\} \S+$)/;

test(`prose is at most ${WIDTH} columns wide`, () => {
  const wide = globSync(['*.md', 'docs/**/*.md'], { cwd: inRoot() }).flatMap((page) => {
    const lines = readFileSync(inRoot(page), 'utf8').replace(CODE, '').split('\n');
    return lines
      .filter((line) => [...line].length > WIDTH && !UNBROKEN.test(line))
      .map((line) => `${page}: ${line}`);
  });
  assert.deepEqual(wide, [], 'Break these lines.');
});

test(`comments are at most ${WIDTH} columns wide`, () => {
  const files = execFileSync('git', ['ls-files', ...SOURCES], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  const wide = files.flatMap((file) => {
    const lines = readFileSync(inRoot(file), 'utf8').split('\n');
    return lines.flatMap((line, at) => (isWideComment(line) ? `${file}:${at + 1}: ${line.trim()}` : []));
  });
  assert.deepEqual(wide, [], 'Break these comments. Biome sees to the code.');
});

function isWideComment(line) {
  return [...line].length > WIDTH && COMMENT.test(line) && !ONE_LINE.test(line);
}
