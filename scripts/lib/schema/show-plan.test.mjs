import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from './show-plan.mjs';

test('a step is said as what it does to the database', () => {
  const column = { table: 'faqs', column: 'topic' };
  assert.equal(
    describe({ rename: 'column', table: 'faqs', from: 'topic', to: 'category' }),
    'renames the column faqs.topic to category',
  );
  assert.equal(
    describe({ rename: 'value', ...column, from: 'old', to: 'new' }),
    'renames the value faqs.topic.old to new',
  );
  assert.equal(
    describe({ rename: 'nothing', ...column, kind: 'json' }),
    'empties faqs.topic where it holds nothing, such as []',
  );
});
