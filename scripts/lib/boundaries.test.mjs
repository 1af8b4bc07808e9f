import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot, ROOT } from './paths.mjs';

const RULE = /noRestrictedImports/;

/**
 * Lints a text as a file of a room; Biome names its rules only for files that are there. It is where nothing else looks that may run
 * at the same time: types, turbo, a watch.
 */
function lint(room, text) {
  const file = `${room}/.cache/boundary-${process.pid}.ts`;
  mkdirSync(inRoot(room, '.cache'), { recursive: true });
  writeFileSync(inRoot(file), text);
  try {
    const options = { cwd: ROOT, encoding: 'utf8' };
    const { stdout, stderr } = spawnSync(
      inRoot('node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', file],
      options,
    );
    return `${stdout}${stderr}`;
  } finally {
    rmSync(inRoot(file));
  }
}

for (const [room, module] of [
  ['packages/schema', '@pain/web/build'],
  ['packages/schema', '@strapi/strapi'],
  ['packages/schema', '@pain/checks'],
  ['packages/checks', '@pain/web/build'],
  ['packages/checks', '@strapi/strapi'],
  ['apps/cms', '@pain/publisher'],
  ['apps/cms', '@pain/web/cms'],
  ['apps/web', '@pain/cms'],
  ['apps/web', '@pain/publisher'],
  ['apps/publisher', '@pain/cms'],
  ['apps/publisher', '@pain/checks'],
  ['apps/publisher', '@pain/web/styles'],
]) {
  test(`${room} may not import ${module}`, () => {
    assert.match(lint(room, `import '${module}';\n`), RULE);
  });
}

test('the publisher may import the definitions and the entries of the website', () => {
  const entries = ['schema', 'web/build', 'web/cms', 'web/manifest', 'web/search'];
  assert.doesNotMatch(
    lint('apps/publisher', entries.map((entry) => `import '@pain/${entry}';\n`).join('')),
    RULE,
  );
});

test('the checks may import the definitions', () => {
  assert.doesNotMatch(lint('packages/checks', "import '@pain/schema';\n"), RULE);
});
