import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot, ROOT } from '../paths.mjs';

/** Turns that have to be translated back before they can be read, and what says the same plainly. */
const PLAIN = {
  anew: 'again; or the step itself: rebuild, reread, retry',
  'spell out|spells out|spelled out|spelt out': 'serialise, format, write as',
  'lead on|leads on': 'redirect to, link to',
  'in the place of': 'instead of',
  whoever: 'the caller, everybody who, your website administrator',
  'a lie of': 'a wrong answer of',
  'is told|are told': 'is shown, learns, gets',
  'comes of': 'results from',
  'makes good': 'repairs, catches up',
  'all the same': 'still, nevertheless',
  'is no more': 'was removed, has ended',
  'by itself': 'automatically, unexpectedly, on its own',
};

const TURNS = new RegExp(`\\b(${Object.keys(PLAIN).join('|')})\\b`, 'gi');

/** Titles of former tests, and this file, quote them. */
const QUOTING = /^(docs\/test-titles\/|package-lock\.json$|scripts\/lib\/rules\/english\.test\.mjs$)/;
const TEXT = /\.(md|mjs|mts|ts|tsx|astro|js|json|scss|css|html|txt)$/;

test('names, comments, documents and messages are plain English', () => {
  const found = listFiles().flatMap(findTurns);
  assert.deepEqual(found, []);
});

test('a turn is found in words, at line breaks and in names', () => {
  assert.deepEqual(turnsOf('It is\n * told who asks.'), ['is told']);
  assert.deepEqual(turnsOf('const spelledOut = spellOut(value);'), ['spelled out', 'spell out']);
  assert.deepEqual(turnsOf('The answer is total, whole and new.'), []);
});

function listFiles() {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return files.filter((file) => TEXT.test(file) && !QUOTING.test(file));
}

function findTurns(file) {
  return turnsOf(readFileSync(inRoot(file), 'utf8')).map(
    (turn) => `${file}: “${turn}”; rather: ${plainOf(turn)}`,
  );
}

/** As in the list, however it is broken or cased. */
function turnsOf(text) {
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\s*/#>-]+/g, ' ');
  return [...words.matchAll(TURNS)].map(([turn]) => turn.toLowerCase());
}

function plainOf(turn) {
  return Object.entries(PLAIN).find(([turns]) => turns.split('|').includes(turn))?.[1];
}
