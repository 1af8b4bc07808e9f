import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { keepRunning, startService, stopServices } from './services.mjs';

const logDir = mkdtempSync(path.join(tmpdir(), 'services-'));
after(() => rmSync(logDir, { recursive: true, force: true }));

const start = (name, script) =>
  startService({
    name,
    command: process.execPath,
    args: ['-e', script],
    cwd: logDir,
    env: process.env,
    logDir,
  });

test('a service that ends by itself is started again, its log goes on, and the others are left alone', async (t) => {
  const stays = start('stays', 'setInterval(() => {}, 1000)');
  const services = [stays, start('ends', 'console.log("started"); process.exitCode = 3')];
  const stopping = new AbortController();
  t.after(() => {
    stopping.abort();
    return stopServices(services);
  });
  const said = [];
  const kept = keepRunning(services, {
    signal: stopping.signal,
    say: (message) => said.push(message),
    firstPauseMs: 10,
  });
  while (said.length < 3) await pause(10);
  stopping.abort();
  assert.equal(services[0], stays);
  assert.equal(stays.child.exitCode, null);
  assert.match(said[0], /^ends ended by itself \(3\)\./);
  assert.match(said[0], /It is started again\.$/);
  assert.ok(readFileSync(services[1].logFile, 'utf8').split('started').length > 2);
  await stopServices(services);
  await kept;
});
