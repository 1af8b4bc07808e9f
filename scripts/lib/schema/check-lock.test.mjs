import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { checkLock } from './check-lock.mjs';

const FILE = 'packages/schema/src/evolution/model-lock.json';
const text = readFileSync(inRoot(FILE), 'utf8');

test('the lock of this project can be read', () => {
  checkLock(FILE, text);
});

for (const [what, wrong, message] of [
  [
    'of a merge that is not finished',
    text.replace('{', '{\n<<<<<<< HEAD'),
    /model-lock\.json cannot be read: .*line 2/,
  ],
  [
    'with a version that is no number',
    text.replace(/\d+/, '"two"'),
    /model-lock\.json has no whole number in "version"\./,
  ],
  ['without a model', '{ "version": 2 }', /model-lock\.json has no "model"\./],
  ['that is nothing', 'null', /model-lock\.json cannot be read/],
])
  test(`a lock ${what} is refused by its file, with how to lock again`, () => {
    assert.throws(() => checkLock(FILE, wrong), { name: 'Remedy', message });
    assert.throws(() => checkLock(FILE, wrong), /git checkout main -- packages.*npm run schema again/);
  });
