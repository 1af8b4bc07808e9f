import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { makeReload } from './reload.mjs';

const SCHEMA = 'packages/schema/dist/types/faq.js';
const SERVER = 'apps/cms/.cache/develop/src/index.js';

function make({ compileSite = async () => {}, started = Promise.resolve() } = {}) {
  const done = [];
  const processes = {
    findDead: () => [],
    restart: async (name) => {
      await pause(20);
      done.push(name);
    },
  };
  const say = (_name, text) => done.push(text);
  const reload = makeReload({ processes, compileSite, started, say, quietMs: 400 });
  return { reload, done };
}

async function until(holds) {
  while (!holds()) await pause(10);
}

test('the CMS takes up a change at once, and the rest once nothing more comes', async () => {
  const { reload, done } = make();
  reload(SCHEMA);
  await until(() => done.length > 0);
  reload(SERVER);
  await until(() => done.includes('publisher'));
  assert.deepEqual(done, ['cms', 'cms', 'website', 'preview', 'publisher']);
});

test('nothing is restarted before everything was started', async () => {
  let start;
  const { reload, done } = make({
    started: new Promise((resolve) => {
      start = resolve;
    }),
  });
  reload(SERVER);
  await pause(300);
  assert.deepEqual(done, []);
  start();
  await until(() => done.includes('cms'));
});

test('a website that does not compile is said, and the publisher goes on with the last one', async () => {
  const compileSite = () => Promise.reject(new Error('No such component.'));
  const { reload, done } = make({ compileSite });
  reload('apps/web/src/layout/Layout.astro');
  await until(() => done.includes('publisher'));
  assert.deepEqual(done, ['No such component.\nThe website as published stays as it was.', 'publisher']);
});
