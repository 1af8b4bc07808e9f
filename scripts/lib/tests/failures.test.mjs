import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailures } from './failures.mjs';

const suite = {
  step: 'faults',
  script: 'faults',
  folder: 'e2e',
  runner: 'vitest',
  logs: 'e2e/test-results/logs/faults',
};
const passed = { title: 'a disk > that is full', state: 'passed', error: null };
const failed = {
  title: "a disk > that is read-only (root's)",
  state: 'failed',
  error: 'Error: no\n    at x.ts:1',
};

test('a failure is named with its reason, the command that runs it alone, and the logs of its stack', () => {
  const report = { ...suite, errors: [], files: [{ file: 'faults/disk.test.ts', tests: [passed, failed] }] };
  assert.equal(
    describeFailures([{ name: 'faults', ok: false }], [report]),
    `✗ faults: e2e/faults/disk.test.ts > a disk > that is read-only (root's)
    Error: no
        at x.ts:1
  alone: npm run faults -w e2e -- faults/disk.test.ts -t 'that is read-only \\(root'\\''s\\)'
  logs of its stack: e2e/test-results/logs/faults/`,
  );
});

test('a step that failed without a test that did is named, too', () => {
  const steps = [
    { name: 'types', ok: false },
    { name: 'lint', ok: true },
  ];
  assert.equal(describeFailures(steps, []), '✗ types: see its output above\n  alone: npm test -- types');
});

test('nothing is said of a run without failures', () => {
  const report = { ...suite, errors: [], files: [{ file: 'faults/disk.test.ts', tests: [passed] }] };
  assert.equal(describeFailures([{ name: 'faults', ok: true }], [report]), '');
});
