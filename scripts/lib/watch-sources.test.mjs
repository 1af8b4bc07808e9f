import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { collectChanges, trackedFolders, watchSources } from './watch-sources.mjs';

test('changes that come together are carried out together, each once', async () => {
  const done = [];
  const collect = collectChanges(async (items) => done.push(items), 10);
  collect('a');
  collect('b', 'a');
  await pause(50);
  assert.deepEqual(done, [['a', 'b']]);
});

test('changes that come while others are carried out wait for them', async () => {
  const done = [];
  let end;
  const collect = collectChanges(async (items) => {
    done.push(items);
    await new Promise((resolve) => {
      end = resolve;
    });
  }, 10);
  collect('a');
  await pause(50);
  collect('b');
  collect('c');
  await pause(50);
  assert.deepEqual(done, [['a']]);
  end();
  await pause(50);
  assert.deepEqual(done, [['a'], ['b', 'c']]);
});

test('a file that is saved is named by its path in the repository', async () => {
  const stopping = new AbortController();
  const saved = 'scripts/lib/dev/plan.mjs';
  const named = new Promise((resolve) => watchSources(['scripts'], resolve, stopping.signal));
  utimesSync(inRoot(saved), new Date(), new Date());
  assert.equal(await named, saved);
  stopping.abort();
});

test('folders of sources are watched, and nothing that is made or installed', () => {
  const folders = trackedFolders();
  for (const folder of [
    'apps/web/src',
    'packages/schema/src',
    'packages/blocks',
    'e2e/tests',
    'docs',
    'scripts',
  ])
    assert.ok(folders.includes(folder), folder);
  assert.deepEqual(
    folders.filter((folder) => /node_modules|dist|test-results|\/\./.test(folder)),
    [],
  );
});
