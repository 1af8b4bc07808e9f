import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { compileExamples, examplesIn } from './compile-examples.mjs';

test('every example of docs/extending.md compiles', () => {
  const examples = examplesIn(readFileSync(inRoot('docs/extending.md'), 'utf8'));
  assert.ok(examples.length > 0);
  assert.deepEqual(compileExamples(examples), []);
});

test('an example that does not compile is named with what is wrong', () => {
  const wrong = [{ frame: 'fields', code: "topic: text({ label: 'Topic', size: 80 })," }];
  const [fault] = compileExamples(wrong);
  assert.match(fault, /'size' does not exist/);
});
