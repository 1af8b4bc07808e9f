import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksOf, chooseChecks, describeCheck, describeChecks } from './checks.mjs';

const LANES = [['lint', 'unit'], ['types']];
const passed = { name: 'lint', ok: true, ms: 700, output: 'Checked 900 files.' };
const failed = { name: 'types', ok: false, ms: 12_340, output: '\nTS2322\n' };

test('all checks run unless some are named', () => {
  assert.deepEqual(chooseChecks(LANES, []), LANES);
  assert.deepEqual(chooseChecks(LANES, ['unit', 'types']), [['unit'], ['types']]);
  assert.deepEqual(chooseChecks(LANES, [], ['types']), [['lint', 'unit'], []]);
  assert.deepEqual(chooseChecks(LANES, ['types'], ['types']), [[], ['types']]);
});

test('a change concerns the checks that read it', () => {
  const concernedBy = (...files) => checksOf([['lint', 'unit', 'scripts'], ['types']], files).flat();
  assert.deepEqual(concernedBy('docs/house.md'), ['lint', 'scripts']);
  assert.deepEqual(concernedBy('apps/web/src/layout/Layout.astro'), ['lint', 'unit', 'types']);
  assert.deepEqual(concernedBy('packages/blocks/quote/definition.ts'), ['lint', 'unit', 'scripts', 'types']);
  assert.deepEqual(concernedBy('apps/web/tsconfig.json'), ['lint', 'unit', 'scripts', 'types']);
  assert.deepEqual(concernedBy('docs/house.md', 'apps/cms/src/index.ts'), [
    'lint',
    'unit',
    'scripts',
    'types',
  ]);
});

test('a check that passes is one line, and one that fails shows what the tool wrote and how to repair it', () => {
  assert.equal(describeCheck(passed), '✓ lint (0.7 s)');
  assert.equal(describeCheck(failed), '\n✗ types (12.3 s)\nTS2322\n');
  assert.equal(
    describeCheck({ ...failed, remedy: 'Repair it.' }),
    '\n✗ types (12.3 s)\nTS2322\nRepair it.\n',
  );
});

test('the last line lists what failed and how to run only that', () => {
  assert.equal(describeChecks([passed], 900), '✓ lint (0.9 s)');
  assert.equal(
    describeChecks([passed, failed, { ...failed, name: 'unit' }], 12_900),
    '✗ types, unit (12.9 s). To run only that: npm run check -- types unit',
  );
});
