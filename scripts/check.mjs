/**
 * `npm run check`: what can be said within half a minute about what you changed since the last commit. Format, lint, dead code,
 * imports between rooms, types, and the unit tests that import what changed. `npm run check -- types` runs only that. `npm test` runs everything.
 */
import { bootstrap } from './lib/bootstrap.mjs';
import { chooseChecks, describeCheck, describeChecks } from './lib/checks.mjs';
import { runMain } from './lib/fail.mjs';
import { runLanes } from './lib/lanes.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { QUIET } from './lib/quiet.mjs';
import { collect } from './lib/run.mjs';

const CHECKS = {
  lint: {
    command: ['biome', ['check', '.']],
    remedy: '`npm run format` repairs the format, the order of imports and whatever else has a safe fix.',
  },
  'dead-code': { command: ['knip', []] },
  rooms: {
    command: ['depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'e2e', 'scripts']],
  },
  scripts: { command: ['node', ['--test', 'scripts/lib/**/*.test.mjs']] },
  unit: { command: ['vitest', ['run', '--changed']] },
  types: { command: ['turbo', ['run', 'types', '--output-logs=errors-only', '--continue']] },
};

/** Run side by side, each the quickest first: types take as long as all others. */
const LANES = [['lint', 'dead-code', 'rooms', 'scripts', 'unit'], ['types']];

await runMain(async () => {
  requireNode();
  const lanes = chooseChecks(LANES, process.argv.slice(2));
  await bootstrap();
  const startedAt = Date.now();
  const results = await runLanes(lanes, check);
  console.log(`\n${describeChecks(results, Date.now() - startedAt)}`);
  if (results.some(({ ok }) => !ok)) process.exit(1);
});

async function check(name) {
  const {
    command: [tool, args],
    remedy,
  } = CHECKS[name];
  const startedAt = Date.now();
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const run = await collect(tool, args, { env: { ...withNode(), ...QUIET, ...colour } });
  const result = { name, remedy, ms: Date.now() - startedAt, ...run };
  console.log(describeCheck(result));
  return result;
}
