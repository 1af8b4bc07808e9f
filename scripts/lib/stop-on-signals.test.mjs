import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

const MODULE = new URL('./stop-on-signals.mjs', import.meta.url).href;
const WAITING = `
  const { stopOnSignals } = await import('${MODULE}');
  stopOnSignals(() => process.exit(7), new AbortController().signal);
  setInterval(() => {}, 1000);
  console.log('waiting');`;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  test(`stops what runs on ${signal}`, { skip: process.platform === 'win32' }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WAITING]);
    await once(child.stdout, 'data');
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [7, null]);
  });

test('is what both commands that go on begin with', () => {
  for (const name of ['start.mjs', 'dev.mjs'])
    assert.match(
      readFileSync(inRoot('scripts', name), 'utf8'),
      /^ {2}stopOnSignals\(stop, stopping\.signal\);$/m,
    );
});
