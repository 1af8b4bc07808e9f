import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCosts } from './costs.mjs';

test('an event counts for the step and the file that ran at its time, and the most expensive come first', () => {
  const steps = [
    { name: 'unit', startedAt: 0, endedAt: 2000 },
    { name: 'faults', startedAt: 2000, endedAt: 62_000 },
  ];
  const files = [
    { file: 'faults/disk.test.ts', startedAt: 3000, endedAt: 13_000 },
    { file: 'faults/guards.test.ts', startedAt: 13_500, endedAt: 60_000 },
  ];
  const events = [
    { cost: 'boot', step: 'faults', at: 3500 },
    { cost: 'boot', step: 'faults', at: 14_000 },
    { cost: 'boot', step: 'browser', at: 14_000 },
    { cost: 'boot', step: 'faults', at: 61_000 },
    { cost: 'build', step: 'faults', at: 15_000 },
  ];
  assert.equal(
    describeCosts(steps, [{ step: 'faults', folder: 'e2e', files }], events),
    `| step                           | seconds | boots | publishers | builds |
| ------------------------------ | ------: | ----: | ---------: | -----: |
| faults                         |    60.0 |     3 |            |      1 |
| unit                           |     2.0 |       |            |        |
| all steps, one after the other |    62.0 |     3 |            |      1 |

| test file                         | seconds | boots | publishers | builds |
| --------------------------------- | ------: | ----: | ---------: | -----: |
| faults: e2e/faults/guards.test.ts |    46.5 |     1 |            |      1 |
| faults: e2e/faults/disk.test.ts   |    10.0 |     1 |            |        |`,
  );
});
