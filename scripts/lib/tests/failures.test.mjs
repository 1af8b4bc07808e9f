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

const fileOf = (...tests) => ({ file: 'faults/disk.test.ts', tests, errors: [] });

test('a failure is listed with its reason, the command that runs it alone, and the logs of its stack', () => {
  const report = { ...suite, errors: [], files: [fileOf(passed, failed)] };
  assert.equal(
    describeFailures([{ name: 'faults', ok: false }], [report]),
    `✗ faults: e2e/faults/disk.test.ts > a disk > that is read-only (root's)
    Error: no
        at x.ts:1
  alone: npm run faults -w e2e -- faults/disk.test.ts -t 'that is read-only \\(root'\\''s\\)'
  logs of its stack: e2e/test-results/logs/faults/`,
  );
});

test('a step that failed without a test that did is listed, too', () => {
  const steps = [
    { name: 'types', ok: false },
    { name: 'lint', ok: true },
  ];
  assert.equal(describeFailures(steps, []), '✗ types: see its output above\n  alone: npm test -- types');
});

test('nothing is said of a run without failures', () => {
  const report = { ...suite, errors: [], files: [fileOf(passed)] };
  assert.equal(describeFailures([{ name: 'faults', ok: true }], [report]), '');
});

test('what failed around tests is listed next to a test that failed, and a build with what makes it again', () => {
  const file = { ...fileOf(failed), errors: ['Error: no disk'] };
  const text = describeFailures([{ name: 'build', ok: false }], [{ ...suite, errors: [], files: [file] }]);
  assert.match(text, /^✗ build: .*\n {2}alone: npx turbo run build snapshot$/m);
  assert.match(text, /^✗ faults: e2e\/faults\/disk\.test\.ts, outside of its tests\n {4}Error: no disk$/m);
  assert.match(text, /> a disk > that is read-only/);
});

test('a test in a browser is run alone with the browser of the run', () => {
  const browser = { step: 'browser', script: 'browser', folder: 'e2e', runner: 'playwright', errors: [] };
  const file = { file: 'tests/html.spec.ts', tests: [{ ...failed, title: 'is valid' }], errors: [] };
  assert.match(
    describeFailures([], [{ ...browser, files: [file] }], '/usr/bin/chromium'),
    /alone: CHROMIUM_PATH=\/usr\/bin\/chromium npm run browser -w e2e -- tests\/html\.spec\.ts -g 'is valid'$/,
  );
});
