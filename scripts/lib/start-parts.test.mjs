import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startParts } from './start-parts.mjs';

const PARTS = { cms: 'cms', publisher: 'publisher', preview: 'preview' };

/** What is done, in its order, and how it ends. */
async function startWith(wasLive, prepare = async () => 'a login') {
  const done = [];
  const start = async (_title, part) => {
    done.push(part);
  };
  const preparing = () => {
    done.push('database');
    return prepare();
  };
  const login = await startParts(PARTS, { wasLive, prepare: preparing, start }).catch(
    ({ message }) => message,
  );
  return { done, login };
}

test('the first start makes the website once the CMS runs', async () => {
  assert.deepEqual(await startWith(false), {
    done: ['database', 'cms', 'publisher', 'preview'],
    login: 'a login',
  });
});

test('a website that was live is served before anything else, also when the CMS does not start', async () => {
  assert.deepEqual((await startWith(true)).done, ['publisher', 'database', 'cms', 'preview']);
  const refuse = () => Promise.reject(new Error('refused'));
  assert.deepEqual(await startWith(true, refuse), { done: ['publisher', 'database'], login: 'refused' });
});
