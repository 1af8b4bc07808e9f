import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { makeProcesses, newsIn } from './processes.mjs';

const logDir = mkdtempSync(path.join(tmpdir(), 'processes-'));
const ready = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
await once(ready, 'listening');
after(() => {
  ready.close();
  rmSync(logDir, { recursive: true, force: true });
});

function run(name, script) {
  const said = [];
  const part = {
    name,
    command: process.execPath,
    args: ['-e', script],
    cwd: logDir,
    env: process.env,
    logDir,
    readyAt: `http://127.0.0.1:${ready.address().port}/`,
  };
  return { said, processes: makeProcesses({ [name]: part }, (_name, text) => said.push(String(text))) };
}

async function until(holds) {
  while (!holds()) await pause(10);
}

test('a process that ends unexpectedly is named, and runs again when it is restarted', async (t) => {
  const { said, processes } = run('ends', 'console.log("hello"); setTimeout(() => process.exit(3), 200)');
  t.after(processes.stop);
  await processes.restart('ends');
  await until(() => processes.findDead().length > 0);
  assert.deepEqual(processes.findDead(), ['ends']);
  assert.match(
    said.join(''),
    /hello\n.*ends ended unexpectedly \(3\)[\s\S]*It is started again with the next change/,
  );
  await processes.restart('ends');
  assert.deepEqual(processes.findDead(), []);
});

test('one that is restarted or stopped is not said to have ended', async () => {
  const { said, processes } = run('stays', 'setInterval(() => {}, 1000)');
  await processes.restart('stays');
  await processes.restart('stays');
  await processes.stop();
  assert.deepEqual(processes.findDead(), []);
  assert.equal(said.filter((text) => !/^ready after/.test(text)).join(), '');
});

test('of what a process writes, greetings and requests that were answered are no news', () => {
  const output = `╭────╮
│ Plan │ Community │
 Actions available
To access the server ⚡️, go to:
http://localhost:1337
[2026-11-30 09:52:10.845] \x1b[32mhttp\x1b[39m: POST /graphql (7 ms) 200
[2026-11-30 09:52:10.900] \x1b[32mhttp\x1b[39m: POST /graphql (7 ms) 500

09:52:10 [200] /ready 704ms
09:52:11 [500] / 12ms`;
  assert.deepEqual(newsIn(output), [
    '[2026-11-30 09:52:10.900] http: POST /graphql (7 ms) 500',
    '09:52:11 [500] / 12ms',
  ]);
});
