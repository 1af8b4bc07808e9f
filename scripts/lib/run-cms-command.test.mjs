import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { runCmsCommand } from './run-cms-command.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'command-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a command of this code. */
function runCode(code) {
  const script = path.join(folder, 'command.mjs');
  writeFileSync(script, code);
  return runCmsCommand(process.execPath, script, process.env);
}

test('a command answers on its last line', async () => {
  assert.deepEqual(await runCode(`console.log('[info] loading'); console.log('{"seeded":true}')`), {
    seeded: true,
  });
});

test('what the data refuse is said in the words of the CMS, and nothing else of its log', async () => {
  const refused = JSON.stringify({ refused: 'The CMS does not start: values would be lost.\nWrite `was`.' });
  const code = `console.error('[info] loading'); console.log(${JSON.stringify(refused)}); process.exitCode = 1;`;
  await assert.rejects(runCode(code), {
    name: 'Remedy',
    message: 'The CMS does not start: values would be lost.\nWrite `was`.',
  });
});

test('anything else that fails is shown as it is', async () => {
  await assert.rejects(runCode(`throw new Error('no disk')`), /ended with 1:[\s\S]*no disk/);
});
