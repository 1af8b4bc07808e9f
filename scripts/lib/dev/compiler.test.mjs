import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { followRounds, readLines, startCompiler } from './compiler.mjs';

function follow(...rounds) {
  const heard = [];
  const take = followRounds({
    onReady: () => heard.push('ready'),
    onEmitted: (...files) => heard.push(files),
    say: (text) => heard.push(text),
  });
  for (const [errors, ...emitted] of rounds) take({ errors, emitted });
  return heard;
}

test('what is new is taken up from the first time on that everything compiles', () => {
  assert.deepEqual(follow(['', 'a.js'], ['', 'b.js']), ['ready', ['b.js']]);
});

test('errors are said, with what becomes of them', () => {
  assert.deepEqual(follow(['TS1'], ['']), [
    'TS1\nMend it, and the start goes on.',
    'Everything compiles again.',
    'ready',
  ]);
});

test('a workspace that compiles is taken up while another has errors', () => {
  assert.deepEqual(follow([''], ['TS2', 'b.js'], ['', 'a.js']), [
    'ready',
    'TS2\nWhat compiled before runs on.',
    ['b.js'],
    'Everything compiles again.',
    ['a.js'],
  ]);
});

test('lines are read wherever the output is cut', () => {
  const lines = [];
  const read = readLines((line) => lines.push(line));
  for (const piece of ['{"a":', '1}\n{"b"', ':2}\n{']) read(piece);
  assert.deepEqual(lines, ['{"a":1}', '{"b":2}']);
});

test('a compiler that ends before it compiled anything is said, and not waited for', {
  timeout: 20_000,
}, async () => {
  const logDir = mkdtempSync(path.join(tmpdir(), 'compiler-'));
  const { ready } = startCompiler({ node: 'false', logDir, onEmitted: () => {}, say: () => {} });
  await assert.rejects(ready, /The compiler ended unexpectedly \(1\)/);
  rmSync(logDir, { recursive: true, force: true });
});
