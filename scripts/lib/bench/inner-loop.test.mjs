import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { countRuns, withChange } from './inner-loop.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'inner-loop-'));
const file = path.join(folder, 'source.ts');
const read = () => readFileSync(file, 'utf8');
after(() => rmSync(folder, { recursive: true }));

test('a file is changed while something runs, and restored when that fails', async () => {
  writeFileSync(file, 'export {};\n');
  const failing = withChange(file, async () => {
    assert.match(read(), /^export \{\};\n\/\/ Changed at .+\n$/);
    throw new Error('It failed.');
  });
  await assert.rejects(failing, /It failed/);
  assert.equal(read(), 'export {};\n');
});

test('a file is restored when the process is ended meanwhile', async () => {
  writeFileSync(file, 'export {};\n');
  const program = `import { withChange } from ${JSON.stringify(new URL('./inner-loop.mjs', import.meta.url).href)};
    await withChange(${JSON.stringify(file)}, async () => {
      console.log('changed');
      for await (const _input of process.stdin);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(child.stdout, 'data');
  assert.match(read(), /Changed at/);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.equal(read(), 'export {};\n');
});

test('runs of a watch are counted, and a test that fails is an error', () => {
  const passed =
    '\x1b[1m\x1b[30m\x1b[42m PASS \x1b[49m\x1b[39m\x1b[22m \x1b[32mWaiting for file changes...\x1b[39m\n';
  assert.equal(countRuns(' RUN  v5.1.1 /work\n'), 0);
  assert.equal(countRuns(`${passed} RERUN  a.ts x1\n${passed}`), 2);
  assert.throws(
    () => countRuns(`${passed}\n FAIL  Tests failed. Watching for file changes...\n`),
    /A test failed/,
  );
});
