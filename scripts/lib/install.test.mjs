import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { install, needsInstall } from './install.mjs';
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

/** A clone with the packages of a lock file. */
function makeClone() {
  const root = mkdtempSync(path.join(tmpdir(), 'install-'));
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  return root;
}

test('after an installation that was interrupted the packages are installed, also for the lock file of before', async () => {
  const root = makeClone();
  await install(root, async () => '');
  assert.equal(needsInstall(root), false);
  writeFileSync(path.join(root, 'package-lock.json'), '{"changed":true}');
  await assert.rejects(
    install(root, () => Promise.reject(new Error('interrupted'))),
    /interrupted/,
  );
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  assert.equal(needsInstall(root), true);
});

test('the scripts of packages get no secret of this installation', async (t) => {
  Object.assign(process.env, { MAIL_URL: 'smtp://user:secret@mail.example' });
  t.after(() => Reflect.deleteProperty(process.env, 'MAIL_URL'));
  let given;
  await install(makeClone(), async (_command, _args, { env }) => {
    given = env;
  });
  assert.equal(given.MAIL_URL, undefined);
  assert.equal(given.PATH, process.env.PATH);
});

test('an older Node is named with the remedy', () => {
  assert.throws(
    () => requireNode('18.20.0'),
    /needs Node 20 or newer, but here is Node 18\.20\.0\.\nInstall one/,
  );
  assert.doesNotThrow(() => requireNode('20.0.0'));
});
