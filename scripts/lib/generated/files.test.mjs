import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ROOT } from '../paths.mjs';
import { findStale, writeGenerated } from './files.mjs';

const INDEX = 'packages/schema/src/blocks/index.ts';
const VIEWS = 'apps/web/src/blocks/views.ts';
const STYLES = 'apps/web/src/styles/_of-blocks.scss';

let root;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'blocks-'));
  for (const file of [INDEX, VIEWS, STYLES])
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  mkdirSync(path.join(root, 'packages/blocks'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const define = (name, place) => `export const definition = { name: '${name}', place: ${place} };\n`;

function makeBlock(name, files = {}) {
  const folder = path.join(root, 'packages/blocks', name);
  mkdirSync(folder);
  const all = { 'definition.ts': define(name, 10), 'View.astro': '<p></p>\n', ...files };
  for (const [file, text] of Object.entries(all)) if (text) writeFileSync(path.join(folder, file), text);
}

test('what is generated says what stands in the folders', async () => {
  const stale = await findStale(ROOT);
  assert.deepEqual(
    stale.map(([file]) => file),
    [],
    'Run `npm run generate` and commit what it writes.',
  );
});

test('a block is found by its folder: its definition, its view and its style, by the place that it has', async () => {
  makeBlock('text', { 'definition.ts': define('text', 20) });
  makeBlock('key-dates', { 'style.scss': '.app-key-dates {\n  margin: 0;\n}\n' });
  assert.deepEqual(await writeGenerated(root), [INDEX, VIEWS, STYLES]);
  assert.match(
    read(INDEX),
    /keyDates } from '..\/..\/..\/blocks\/key-dates\/definition.ts';[\s\S]*\[\n {2}keyDates,\n {2}text,\n\]/,
  );
  assert.match(read(VIEWS), /{\n {2}'key-dates': KeyDates,\n {2}text: Text,\n};/);
  assert.match(read(STYLES), /^@use "..\/..\/..\/..\/packages\/blocks\/key-dates\/style" as key-dates;$/m);
  assert.doesNotMatch(read(STYLES), /text/);
});

test('nothing is written again that says so already', async () => {
  makeBlock('text');
  await writeGenerated(root);
  assert.deepEqual(await writeGenerated(root), []);
});

for (const [what, name, files, message] of [
  [
    'without a view',
    'a',
    { 'View.astro': null },
    'packages/blocks/a has no View.astro, which shows it on the website. Write it.',
  ],
  [
    'without a definition',
    'a',
    { 'definition.ts': null },
    'packages/blocks/a has no definition.ts, which says what it holds. Write it.',
  ],
  [
    'with a misspelt part',
    'a',
    { 'styles.scss': '.a { margin: 0; }' },
    'packages/blocks/a/styles.scss is used by nothing. Import it, or name it as the part that it is: definition.ts, View.astro, style.scss, picture.webp.',
  ],
  [
    'with another name than its folder',
    'a',
    { 'definition.ts': define('b', 1) },
    'packages/blocks/a/definition.ts names its block "b". Name it as its folder: "a".',
  ],
  [
    'that exports nothing',
    'a',
    { 'definition.ts': 'export const block = {};' },
    'packages/blocks/a/definition.ts exports no definition. Write: export const definition = defineBlock({ … })',
  ],
  [
    'whose definition fails',
    'a',
    { 'definition.ts': 'throw new Error("no");' },
    'packages/blocks/a/definition.ts cannot be read: no',
  ],
  [
    'in a folder of another name than addresses have',
    'KeyDates',
    {},
    'packages/blocks/KeyDates: name it in small letters with hyphens, such as key-dates.',
  ],
])
  test(`a block ${what} is refused by its file, with what to do`, async () => {
    makeBlock(name, files);
    await assert.rejects(writeGenerated(root), {
      name: 'Remedy',
      message: `${message}\ndocs/extending.md shows the parts of a block.`,
    });
  });

test('all faults of all folders are listed at once', async () => {
  makeBlock('a', { 'View.astro': null });
  makeBlock('b', { 'definition.ts': null });
  await assert.rejects(
    writeGenerated(root),
    /packages\/blocks\/a has no View[\s\S]*packages\/blocks\/b has no definition/,
  );
});

test('a file that another one of its folder imports is a part of it', async () => {
  makeBlock('a', { 'View.astro': "import Row from './Row.astro';", 'Row.astro': '<p></p>', 'a.test.ts': '' });
  await writeGenerated(root);
});
