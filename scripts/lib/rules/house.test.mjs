import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';

const MAP = readFileSync(inRoot('docs/house.md'), 'utf8');
/** Folders whose rooms all stand in the map. */
const WHOLE = [
  'packages',
  'packages/schema/src',
  'packages/checks/src',
  'apps/cms/src',
  'apps/cms/src/features',
  'apps/web/src',
  'apps/publisher/src',
  'e2e',
  'scripts/lib',
];
/** What is made, installed or only for tests is no room. */
const NO_ROOM = /^(?:\..*|node_modules|test-results|fixtures)$/;
const PATH = /\b(?:apps|packages|e2e|scripts)\/[\w./-]*\w/g;

/** The names in the list below a heading that is a path. */
function namedBelow(folder) {
  const [, section = ''] = MAP.split(`\n### ${folder}\n`);
  const list = section.split(/\n#+ /)[0];
  return [...list.matchAll(/^- `([\w-]+)`: /gm)].map(([, name]) => name);
}

function roomsOf(folder) {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true });
  return entries.filter((one) => one.isDirectory() && !NO_ROOM.test(one.name)).map(({ name }) => name);
}

for (const folder of WHOLE) {
  test(`every room of ${folder} stands in docs/house.md, and no other`, () => {
    assert.deepEqual(namedBelow(folder).sort(), roomsOf(folder).sort());
  });
}

test('every path in docs/house.md exists', () => {
  const folders = [...MAP.matchAll(/^### (\S+)$/gm)].map(([, folder]) => folder);
  const listed = folders.flatMap((folder) => namedBelow(folder).map((name) => `${folder}/${name}`));
  const paths = [...new Set([...(MAP.match(PATH) ?? []), ...listed])];
  assert.deepEqual(
    paths.filter((path) => !existsSync(inRoot(path))),
    [],
  );
});

test('the picture in docs/house.md shows every step of the way, each with where it is done', () => {
  const [picture = ''] = MAP.match(/```mermaid[\s\S]*?```/) ?? [];
  const steps = picture.match(/^ {2}\w+\[".*"\]$/gm) ?? [];
  const names = steps.map((step) => step.trim().split('[')[0]);
  const way = 'define edit log notice fetch route check release receipt'.split(' ');
  assert.deepEqual(
    way.filter((step) => !names.includes(step)),
    [],
  );
  assert.deepEqual(
    steps.filter((step) => !step.match(PATH)),
    [],
  );
});
