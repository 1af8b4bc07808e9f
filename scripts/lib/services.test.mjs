import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, keepRunning, startService, stopServices } from './services.mjs';

const logDir = mkdtempSync(path.join(tmpdir(), 'services-'));
after(() => rmSync(logDir, { recursive: true, force: true }));

const start = (name, script, more = {}) =>
  startService({
    name,
    command: process.execPath,
    args: ['-e', script],
    cwd: logDir,
    env: process.env,
    logDir,
    ...more,
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
  const former = path.join(logDir, 'quiet.log');
  writeFileSync(former, 'of an earlier version');
  chmodSync(former, 0o644);
  const service = start('quiet', 'console.log("started")');
  await once(service.child, 'close');
  assert.equal(statSync(service.logFile).mode & 0o777, 0o600);
});

test('a log that is long goes on in another file, and of the one before only the last part is kept', async () => {
  const script = `let line = 100; setInterval(() => line < 130 ? console.log(line++) : process.exit(), 2)`;
  const service = start('long', script, { longestLog: 40 });
  await once(service.child, 'close');
  const read = () => [`${service.logFile}.1`, service.logFile].map((file) => readFileSync(file, 'utf8'));
  while (!read().join('').endsWith('129\n')) await pause(5);
  const [before, now] = read();
  assert.match(`${before}${now}`, /^1\d\d\n(?:1\d\d\n)+129\n$/);
  assert.ok(before.length > 40 && before.length + now.length < 30 * 4);
  start('long', '');
  assert.equal(existsSync(`${service.logFile}.1`), false);
});

test('what a service that ended wrote last is said, however long its log is or whether it can be read', async () => {
  const service = start('large', '');
  await once(service.child, 'close');
  // More than the longest text of Node, without taking room on the disk.
  truncateSync(service.logFile, 600 * 1024 * 1024);
  appendFileSync(service.logFile, '\nthe last line\n');
  assert.match(
    ended(service, 1).message,
    /^large ended unexpectedly \(1\)\.\nThe end of .*\nthe last line$/s,
  );
  rmSync(service.logFile);
  mkdirSync(service.logFile);
  assert.match(ended(service, 1).message, /Its log .* cannot be read \(EISDIR\)\.$/);
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
