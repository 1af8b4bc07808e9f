import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inTurn } from './in-turn.mjs';

const makeFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'turns-')), 'cache/at-work');

test('two that begin at once work one after the other, also when the first one fails', async () => {
  const file = makeFile();
  const said = [];
  const work = (name) => async () => {
    said.push(`${name} begins`);
    await pause(50);
    said.push(`${name} ends`);
    if (name === 'first') throw new Error('failed');
    return name;
  };
  const first = inTurn(work('first'), file);
  const second = inTurn(work('second'), file);
  await assert.rejects(first, /failed/);
  assert.equal(await second, 'second');
  assert.deepEqual(said, ['first begins', 'first ends', 'second begins', 'second ends']);
  assert.equal(existsSync(file), false);
});

test('what was ended at its work holds up nobody, whichever process has its number now', async () => {
  const file = makeFile();
  await inTurn(async () => {}, file);
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const holder of [String(pid), String(process.pid)]) {
    writeFileSync(file, holder);
    if (holder === String(process.pid)) utimesSync(file, new Date(0), new Date(0));
    assert.equal(await inTurn(async () => 'done', file), 'done');
  }
});

test('who slept at work leaves the turn to another one that has taken it', async () => {
  const file = makeFile();
  await inTurn(async () => writeFileSync(file, '1'), file);
  assert.equal(readFileSync(file, 'utf8'), '1');
});
