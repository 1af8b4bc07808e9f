import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';

const read = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));
const PACKAGES = [
  'package.json',
  ...globSync(['{apps,packages}/*/package.json', 'e2e/package.json'], { cwd: inRoot() }),
];
const VERSIONS = new Map(PACKAGES.map(read).flatMap(dependenciesOf));
const RULES = read('renovate.json').packageRules;
const NODE = readFileSync(inRoot('.nvmrc'), 'utf8').trim();

function dependenciesOf({ dependencies, devDependencies, optionalDependencies }) {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

/** The dependencies that a rule is for. Renovate takes the Node of .nvmrc for a package called `node`. */
function matching(pattern) {
  return [...VERSIONS, ['node', NODE]].filter(([name]) => path.matchesGlob(name, pattern));
}

test('version managers take the Node that npm installs', () => {
  const installed = Object.entries(read('package.json').optionalDependencies);
  assert.deepEqual(
    installed.filter(([, version]) => version !== NODE),
    [],
    'Write the same version into .nvmrc.',
  );
});

test('every package that renovate.json speaks of is used', () => {
  const patterns = RULES.flatMap(({ matchPackageNames }) => matchPackageNames);
  assert.deepEqual(
    patterns.filter((pattern) => matching(pattern).length === 0),
    [],
  );
});

test('every version that is used is one that renovate.json allows', () => {
  const limited = RULES.filter(({ allowedVersions }) => allowedVersions);
  const tooHigh = limited.flatMap(({ matchPackageNames, allowedVersions }) => {
    const [, first] = /^<(\d+)$/.exec(allowedVersions);
    return matchPackageNames
      .flatMap(matching)
      .filter(([, version]) => Number.parseInt(version, 10) >= Number(first));
  });
  assert.deepEqual(tooHigh, []);
});
