import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFor } from './plan.mjs';

const EVERYTHING = ['cms', 'website', 'preview', 'compile', 'publisher'];
const PUBLISHED = ['compile', 'publisher'];

for (const [title, file, plan] of [
  [
    'the schema, once compiled, is taken up by everything',
    'packages/schema/dist/schema/src/types/faq.js',
    EVERYTHING,
  ],
  [
    'so is a file of it that is no code',
    'packages/schema/dist/schema/src/evolution/model-lock.json',
    EVERYTHING,
  ],
  ['so is the definition of a block', 'packages/schema/dist/blocks/text/definition.js', EVERYTHING],
  ['so are the checks', 'packages/checks/dist/index.js', EVERYTHING],
  ['types alone change nothing that runs', 'packages/schema/dist/schema/src/types/faq.d.ts', []],
  [
    'the server of the CMS, once compiled, is that of the CMS',
    'apps/cms/.cache/develop/src/index.js',
    ['cms'],
  ],
  ['a component is compiled for the website as published', 'apps/web/src/layout/Layout.astro', PUBLISHED],
  ['so is a style', 'apps/web/src/styles/site.scss', PUBLISHED],
  ['so is the view of a block', 'packages/blocks/text/View.astro', PUBLISHED],
  ['its definition waits for the compiler', 'packages/blocks/text/definition.ts', []],
  ['the publisher runs as it is written', 'apps/publisher/src/main.ts', ['publisher']],
  ['a test is of nothing that runs', 'apps/web/src/routes/to-routes.test.ts', []],
])
  test(`${title}: ${file}`, () => {
    assert.deepEqual(planFor([file]), plan);
  });

test('several changes are taken up together, each step once and in order', () => {
  const files = [
    'apps/publisher/src/main.ts',
    'apps/cms/.cache/develop/src/index.js',
    'apps/publisher/src/x.ts',
  ];
  assert.deepEqual(planFor(files), ['cms', 'publisher']);
});

test('what has ended unexpectedly is started again with the next change of anything that runs', () => {
  assert.deepEqual(planFor(['apps/publisher/src/main.ts'], ['cms']), ['cms', 'publisher']);
  assert.deepEqual(planFor(['apps/web/src/routes/to-routes.test.ts'], ['cms']), []);
});
