import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { findAncestors, whenNpmEnds } from './end-with-npm.mjs';

test('notices that npm or its shell was killed, though it passes no signal on', async (t) => {
  const npm = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  t.after(() => npm.kill());
  await once(npm, 'spawn');
  const waiting = whenNpmEnds(AbortSignal.timeout(20_000), { processes: [process.pid, npm.pid], checkMs: 5 });
  npm.kill('SIGKILL');
  assert.equal(await waiting, true);
});

test('notices nothing while both run, and ends when it is aborted', async () => {
  const stopping = new AbortController();
  const waiting = whenNpmEnds(stopping.signal, { processes: [process.pid], checkMs: 1 });
  stopping.abort();
  assert.equal(await waiting, false);
});

/** The processes that are watched in a script of npm, whose parent is 3. */
function watchedAmong(processes, env = { npm_lifecycle_event: 'start' }) {
  const read = (pid) => processes[pid] ?? { parent: 0, command: '' };
  return findAncestors({ parent: 3, read, env });
}

test('what is watched is npm and its shell, and nobody above, also where the shell has become the script', {
  skip: process.platform === 'win32',
}, () => {
  const terminal = { parent: 1, command: 'bash -c npm start; echo ended' };
  const npm = { parent: 2, command: 'npm start' };
  const shell = { parent: 3, command: 'sh -c node scripts/start.mjs' };
  assert.deepEqual(
    watchedAmong({ 3: { ...shell, parent: 2 }, 2: { ...npm, parent: 1 }, 1: terminal }),
    [3, 2],
  );
  assert.deepEqual(watchedAmong({ 3: npm, 2: terminal }), [3]);
  const untitled = { parent: 2, command: '/usr/bin/node /usr/lib/npm/bin/npm-cli.js start' };
  assert.deepEqual(watchedAmong({ 3: untitled, 2: terminal }), [3]);
});

test('where nobody says which one is npm, the parent is watched, and outside of npm nobody', {
  skip: process.platform === 'win32',
}, () => {
  assert.deepEqual(watchedAmong({}), [3]);
  assert.deepEqual(watchedAmong({ 3: { parent: 2, command: 'npm start' } }, {}), []);
});
