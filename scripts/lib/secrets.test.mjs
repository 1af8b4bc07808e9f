import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  ensureSecrets(folder);
  assert.equal(statSync(path.join(folder, 'secrets.env')).mode & 0o777, 0o600);
});

test('a secret that a newer version needs is added, and the others stay', () => {
  const folder = makeFolder();
  writeFileSync(path.join(folder, 'secrets.env'), 'BUILD_TOKEN="kept"=with#signs\n');
  const secrets = ensureSecrets(folder);
  assert.equal(secrets.BUILD_TOKEN, '"kept"=with#signs');
  assert.match(readFileSync(path.join(folder, 'secrets.env'), 'utf8'), /ADMIN_JWT_SECRET=[0-9a-f]{64}/);
});
