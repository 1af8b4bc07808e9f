import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runLanes } from './lanes.mjs';

test('lanes run side by side, and what is in a lane in order, also after one that fails', async () => {
  const unit = Promise.withResolvers();
  const log = [];
  const results = await runLanes([['lint', 'unit'], ['types']], async (name) => {
    if (name === 'types') await unit.promise;
    log.push(name);
    if (name === 'unit') unit.resolve();
    return `${name} failed`;
  });
  assert.deepEqual(log, ['lint', 'unit', 'types']);
  assert.deepEqual(results, ['lint failed', 'unit failed', 'types failed']);
});
