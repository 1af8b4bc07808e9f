import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from './run-cms-command.mjs';
import { startParts, startUntilAllRun } from './start-parts.mjs';

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

/**
 * Starts what fails in these ways before it succeeds. @returns how it ended, how often it was
 * tried, and what was said
 */
async function startAfter(failures, isServed = true) {
  const said = [];
  let tries = 0;
  const startAll = async () => {
    const failure = failures[tries++];
    if (failure) throw failure;
    return 'a login';
  };
  const say = (problem, isTriedAgain) => said.push([problem.split('\n')[0], isTriedAgain]);
  const how = { isServed: () => isServed, say, signal: new AbortController().signal, firstPauseMs: 1 };
  const ended = await startUntilAllRun(startAll, how).catch(({ message }) => message);
  return { ended, tries, said };
}

test('while the website is served, a database that is away is waited for, and said once', async () => {
  const away = new Error('The database does not answer.');
  assert.deepEqual(await startAfter([away, away, away]), {
    ended: 'a login',
    tries: 4,
    said: [['The database does not answer.', true]],
  });
});

test('data that refuse the code are not asked again', async () => {
  const refusal = new Refusal('A field would be lost.', 'Declare it.');
  assert.deepEqual(await startAfter([refusal]), {
    ended: null,
    tries: 1,
    said: [['A field would be lost.', false]],
  });
});

test('where nothing is served yet, what fails ends the start', async () => {
  assert.deepEqual(await startAfter([new Error('away')], false), { ended: 'away', tries: 1, said: [] });
});
