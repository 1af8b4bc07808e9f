import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ensureSecrets } from './secrets.mjs';

const makeFolder = () => mkdtempSync(path.join(tmpdir(), 'secrets-'));

test('secrets are made once and kept', () => {
  const folder = makeFolder();
  const first = ensureSecrets(folder);
  assert.deepEqual(ensureSecrets(folder), first);
});

test('secrets are long, different from each other and from those of another installation', () => {
  const secrets = Object.values(ensureSecrets(makeFolder()));
  const others = Object.values(ensureSecrets(makeFolder()));
  assert.equal(new Set([...secrets, ...others]).size, secrets.length * 2);
  for (const secret of secrets) assert.ok(secret.length >= 64);
});

test('only the owner can read the secrets', { skip: process.platform === 'win32' }, () => {
  const folder = makeFolder();
  const file = path.join(folder, 'secrets.env');
  ensureSecrets(folder);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  chmodSync(file, 0o644);
  ensureSecrets(folder);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('what starts that were killed left of the secrets is removed, but not what another one writes now', () => {
  const folder = makeFolder();
  const names = [
    'secrets.env.123',
    'secrets.env.123.new',
    'secrets.env.new',
    'secrets.env.copy',
    'secrets.env.456',
  ];
  for (const name of names) writeFileSync(path.join(folder, name), 'BUILD_TOKEN=other');
  const before = new Date(Date.now() - 3_600_000);
  for (const name of names.slice(0, 4)) utimesSync(path.join(folder, name), before, before);
  ensureSecrets(folder);
  assert.deepEqual(readdirSync(folder).sort(), ['secrets.env', 'secrets.env.456', 'secrets.env.copy']);
});

test('a secret that a newer version needs is added, and the others stay', () => {
  const folder = makeFolder();
  writeFileSync(path.join(folder, 'secrets.env'), 'BUILD_TOKEN="kept"=with#signs\n');
  const secrets = ensureSecrets(folder);
  assert.equal(secrets.BUILD_TOKEN, '"kept"=with#signs');
  assert.match(readFileSync(path.join(folder, 'secrets.env'), 'utf8'), /ADMIN_JWT_SECRET=[0-9a-f]{64}/);
});

test('of two first starts at once both have the same secrets, and nothing else is left in the folder', async () => {
  const folder = makeFolder();
  const program = `import { ensureSecrets } from '${new URL('secrets.mjs', import.meta.url)}';
    process.stdin.once('data', () => { console.log(JSON.stringify(ensureSecrets(${JSON.stringify(folder)}))); process.exit(); });
    console.log('ready');`;
  const starts = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program]),
  );
  const outputs = starts.map(({ stdout }) => stdout.setEncoding('utf8').iterator());
  await Promise.all(outputs.map((output) => output.next()));
  for (const { stdin } of starts) stdin.write('go');
  const found = await Promise.all(outputs.map((output) => output.next()));
  assert.equal(new Set(found.map(({ value }) => value)).size, 1);
  assert.deepEqual(readdirSync(folder), ['secrets.env']);
});
