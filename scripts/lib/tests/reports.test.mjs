import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from './reports.mjs';

test('what goes wrong outside of any test counts as a failure', () => {
  const tests = [{ state: 'passed' }, { state: 'failed' }, { state: 'skipped' }];
  assert.deepEqual(
    count({
      files: [
        { tests, errors: [] },
        { tests, errors: ['hook'] },
      ],
      errors: [],
    }),
    { passed: 2, failed: 3 },
  );
  assert.deepEqual(count({ files: [], errors: ['There is no browser.'] }), { passed: 0, failed: 1 });
});
