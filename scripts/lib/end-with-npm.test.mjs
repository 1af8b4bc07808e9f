import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { whenNpmEnds } from './end-with-npm.mjs';

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
