import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFor } from './plan.mjs';

const ALL = ['cms', 'website', 'preview', 'publisher'];
const EVERYTHING = { restarts: ALL, compiles: true };
const PUBLISHED = { restarts: ['publisher'], compiles: true };
const NOTHING = { restarts: [], compiles: false };

for (const [title, file, plan] of [
  [
    'the schema, once compiled, is taken up by everything',
    'packages/schema/dist/schema/src/types/faq.js',
    EVERYTHING,
  ],
  ['so is the definition of a block', 'packages/schema/dist/blocks/text/definition.js', EVERYTHING],
  ['so are the checks', 'packages/checks/dist/index.js', EVERYTHING],
  ['types alone change nothing that runs', 'packages/schema/dist/schema/src/types/faq.d.ts', NOTHING],
  [
    'the server of the CMS, once compiled, is that of the CMS',
    'apps/cms/.cache/develop/src/index.js',
    { restarts: ['cms'], compiles: false },
  ],
  ['a component is compiled for the website as published', 'apps/web/src/layout/Layout.astro', PUBLISHED],
  ['so is a style', 'apps/web/src/styles/site.scss', PUBLISHED],
  ['so is the view of a block', 'packages/blocks/text/View.astro', PUBLISHED],
  ['its definition waits for the compiler', 'packages/blocks/text/definition.ts', NOTHING],
  [
    'the publisher runs as it is written',
    'apps/publisher/src/main.ts',
    { restarts: ['publisher'], compiles: false },
  ],
  ['a test is of nothing that runs', 'apps/web/src/routes/to-routes.test.ts', NOTHING],
])
  test(`${title}: ${file}`, () => {
    assert.deepEqual(planFor([file]), plan);
  });

test('several changes are taken up together, each process once and in order', () => {
  const files = [
    'apps/publisher/src/main.ts',
    'apps/cms/.cache/develop/src/index.js',
    'apps/publisher/src/x.ts',
  ];
  assert.deepEqual(planFor(files), { restarts: ['cms', 'publisher'], compiles: false });
});

test('what has ended by itself is started again with the next change of anything that runs', () => {
  assert.deepEqual(planFor(['apps/publisher/src/main.ts'], ['cms']).restarts, ['cms', 'publisher']);
  assert.deepEqual(planFor(['apps/web/src/routes/to-routes.test.ts'], ['cms']), NOTHING);
});
