import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
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

test('a service that ends unexpectedly is started again, its log goes on, and the others are left alone', async (t) => {
  const stays = start('stays', 'setInterval(() => {}, 1000)');
  const services = [stays, start('ends', 'console.log("started"); process.exitCode = 3')];
  const stopping = new AbortController();
  t.after(() => {
    stopping.abort();
    return stopServices(services);
  });
  const said = [];
  const kept = keepRunning(services.at(-1), services, {
    signal: stopping.signal,
    say: (message) => said.push(message),
    firstPauseMs: 10,
  });
  while (said.length < 3) await pause(10);
  stopping.abort();
  assert.equal(services[0], stays);
  assert.equal(stays.child.exitCode, null);
  assert.match(said[0], /^ends ended unexpectedly \(3\)\./);
  assert.match(said[0], /It is started again\.$/);
  assert.ok(readFileSync(services[1].logFile, 'utf8').split('started').length > 2);
  await stopServices(services);
  await kept;
});

test('a service ends when what started it is killed, and could stop nothing itself', async (t) => {
  const service = `{ name: 'orphan', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], cwd: '.', env: process.env, logDir: ${JSON.stringify(logDir)} }`;
  const script = `import { startService } from ${JSON.stringify(new URL('services.mjs', import.meta.url).href)};
    console.log(startService(${service}).child.pid); setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script]);
  t.after(() => starter.kill('SIGKILL'));
  const [line] = await once(starter.stdout, 'data');
  const pid = Number(line);
  assert.equal(runs(pid), true);
  starter.kill('SIGKILL');
  while (runs(pid)) await pause(10);
});

test('only the owner can read the log of a service', { skip: process.platform === 'win32' }, async () => {
  const service = start('quiet', '');
  await service.ended;
  assert.equal(statSync(service.logFile).mode & 0o777, 0o600);
});

test('a service goes on while the disk is full, and does not wait for its log', {
  skip: !existsSync('/dev/full'),
}, async (t) => {
  symlinkSync('/dev/full', path.join(logDir, 'full.log'));
  const script = `for (let at = 0; at < 3000; at += 1) console.log('x'.repeat(100)); process.exitCode = 7`;
  const service = start('full', script);
  t.after(() => stopServices([service]));
  assert.equal(await service.ended, 7);
});

test('a service that cannot be started is tried again, and what started it goes on', async () => {
  const nowhere = {
    name: 'none',
    command: path.join(logDir, 'none'),
    args: [],
    cwd: logDir,
    env: {},
    logDir,
  };
  const services = [startService(nowhere)];
  const stopping = new AbortController();
  const said = [];
  const kept = keepRunning(services.at(-1), services, {
    signal: stopping.signal,
    say: (message) => said.push(message),
    firstPauseMs: 10,
  });
  while (said.length < 2) await pause(10);
  stopping.abort();
  assert.match(said[1], /^none ended unexpectedly \(spawn .*ENOENT\)\./);
  await stopServices(services);
  await kept;
});

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
