import { bootstrap } from './lib/bootstrap.mjs';
import { changedFiles, checksOf, chooseChecks, describeCheck, describeChecks } from './lib/checks.mjs';
import { runMain } from './lib/fail.mjs';
import { runLanes } from './lib/lanes.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { QUIET } from './lib/quiet.mjs';
import { collect } from './lib/run.mjs';
import { readWords } from './lib/usage.mjs';
import { collectChanges, trackedFolders, watchSources } from './lib/watch-sources.mjs';

const CHECKS = {
  lint: {
    command: ['biome', ['check', '.']],
    remedy: '`npm run format` repairs the format, the order of imports and whatever else has a safe fix.',
  },
  'dead-code': { command: ['knip', []] },
  rooms: {
    command: ['depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'e2e', 'scripts']],
  },
  rules: { command: ['node', ['--test', '--test-isolation=none', 'scripts/lib/rules/*.test.mjs']] },
  scripts: {
    command: [
      'node',
      ['--conditions=@pain/source', '--test', 'scripts/lib/*.test.mjs', 'scripts/lib/!(rules)/**/*.test.mjs'],
    ],
  },
  unit: {
    command: ['vitest', ['run', '--changed']],
    ofFiles: (files) => ['vitest', ['related', '--run', '--passWithNoTests', ...files]],
  },
  types: { command: ['turbo', ['run', 'types', '--output-logs=errors-only', '--continue']] },
  site: { command: ['turbo', ['run', 'unit:site', '--filter=@pain/web', '--output-logs=errors-only']] },
};

/** Run side by side, each the quickest first: types take as long as all others. */
const LANES = [
  ['lint', 'dead-code', 'rooms', 'rules', 'scripts', 'unit'],
  ['types', 'site'],
];
/** It compiles the website first. */
const ONLY_NAMED = ['site'];

const WATCH = '--watch';
const NAMES = LANES.flat();

const USAGE = {
  command: 'npm run check',
  does: 'says within half a minute what is wrong with what you changed since the last commit; npm test runs everything.',
  uses: [
    [
      '',
      'format, lint, dead code, imports between rooms, rules of the house, types, and the tests that your changes concern; without changes, all of these',
    ],
    ['NAME …', `only these: ${NAMES.join(', ')} (the tests of the compiled website)`],
    [WATCH, 'goes on: checks what each file that you save concerns'],
  ],
  more: 'CONTRIBUTING.md, The loops',
};

await runMain(async () => {
  requireNode();
  const words = readWords(USAGE, (word) => word === WATCH || NAMES.includes(word));
  const wanted = words.filter((word) => word !== WATCH);
  const lanes = chooseChecks(LANES, wanted, ONLY_NAMED);
  await bootstrap();
  const changed = changedFiles();
  const isNarrowed = wanted.length === 0 && changed.length > 0;
  const isGood = await checkAll(isNarrowed ? checksOf(lanes, changed) : lanes);
  if (words.includes(WATCH)) await watch(lanes);
  else if (!isGood) process.exit(1);
});

/** Runs until Ctrl-C, which ends what it has started, too. */
async function watch(lanes) {
  const again = collectChanges(async (files) => {
    console.log(`\n${files.join(', ')}`);
    await checkAll(checksOf(lanes, files), files);
  });
  watchSources(trackedFolders(), again);
  console.log('Waiting for changes. Ctrl-C ends it.');
}

/**
 * @param {string[]} [changed] the files that were saved; without them, everything is checked that
 * changed since the last commit
 */
async function checkAll(lanes, changed) {
  const startedAt = Date.now();
  const results = await runLanes(lanes, (name) => check(name, changed));
  console.log(`\n${describeChecks(results, Date.now() - startedAt)}`);
  return results.every(({ ok }) => ok);
}

async function check(name, changed) {
  const { command, ofFiles, remedy } = CHECKS[name];
  const [tool, args] = changed && ofFiles ? ofFiles(changed) : command;
  const startedAt = Date.now();
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const run = await collect(tool, args, { env: { ...withNode(), ...QUIET, ...colour } });
  const result = { name, remedy, ms: Date.now() - startedAt, ...run };
  console.log(describeCheck(result));
  return result;
}
