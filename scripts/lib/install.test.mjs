import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { needsInstall } from './install.mjs';
import { requireNode } from './node-guard.mjs';

test('packages are installed when they are missing, or when the lock file is another one', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'install-'));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  assert.equal(needsInstall(root), true);
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(
    path.join(root, 'node_modules/.installed-for'),
    createHash('sha256').update('{}').digest('hex'),
  );
  assert.equal(needsInstall(root), false);
  writeFileSync(path.join(root, 'package-lock.json'), '{"changed":true}');
  assert.equal(needsInstall(root), true);
});

test('an older Node is named with the remedy', () => {
  assert.throws(
    () => requireNode('18.20.0'),
    /needs Node 20 or newer, but here is Node 18\.20\.0\.\nInstall one/,
  );
  assert.doesNotThrow(() => requireNode('20.0.0'));
});
