/** `npm test`: format, lint, types, unit, contract, fault and browser tests. `npm test -- unit types` runs only those. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { Remedy, runMain } from './lib/fail.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { QUIET } from './lib/quiet.mjs';
import { show } from './lib/run.mjs';
import { describeCosts, readCosts } from './lib/test-costs.mjs';
import { clearReports, count, readReports } from './lib/test-counts.mjs';

const turbo = (...tasks) => ['turbo', ['run', ...tasks, '--output-logs=new-only', '--continue']];

/** What is run, in this order: the quickest answer first. */
const STEPS = {
  lint: ['biome', ['ci', '.']],
  'dead-code': ['knip', []],
  scripts: ['node', ['--test', 'scripts/lib/**/*.test.mjs']],
  types: turbo('types'),
  unit: turbo('unit'),
  contract: turbo('contract'),
  postgres: turbo('contract:postgres'),
  gallery: ['npm', ['run', 'gallery', '--workspace', '@pain/e2e']],
  faults: ['npm', ['run', 'faults', '--workspace', '@pain/e2e']],
  browser: ['npm', ['run', 'e2e', '--workspace', '@pain/e2e']],
};

const IN_BROWSER = new Set(['gallery', 'browser']);

await runMain(async () => {
  requireNode();
  const wanted = chooseSteps(process.argv.slice(2));
  await bootstrap();
  const env = await testEnvironment(wanted);
  clearReports();
  const steps = [];
  for (const name of wanted) steps.push(await runStep(name, env));
  report(steps, env.TEST_COSTS);
  if (steps.some(({ ok }) => !ok)) process.exit(1);
});

function chooseSteps(names) {
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new Remedy(
      `There is no step "${unknown.join('", "')}".`,
      `Choose from: ${Object.keys(STEPS).join(', ')}.`,
    );
  return names.length > 0 ? names : Object.keys(STEPS);
}

async function testEnvironment(wanted) {
  const browser = wanted.some((name) => IN_BROWSER.has(name)) ? await findBrowser() : null;
  const TEST_COSTS = path.join(mkdtempSync(path.join(tmpdir(), 'test-costs-')), 'costs.jsonl');
  return { ...withNode(), ...QUIET, TEST_COSTS, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
}

async function runStep(name, env) {
  const [tool, args] = STEPS[name];
  const startedAt = Date.now();
  console.log(`\n── ${name} ──`);
  const isBinary = tool !== 'npm' && tool !== 'node';
  const ok = await show(isBinary ? inRoot('node_modules/.bin', tool) : tool, args, { env });
  const endedAt = Date.now();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((endedAt - startedAt) / 1000).toFixed(1)} s)`);
  return { name, ok, startedAt, endedAt };
}

function report(steps, costs) {
  const reports = readReports();
  console.log(`\n${describeCosts(steps, reports, readCosts(costs))}\n`);
  console.log(`Steps: ${steps.map(({ name, ok }) => `${ok ? '✓' : '✗'} ${name}`).join('  ')}`);
  const counts = reports.map((report) => ({ ...report, ...count(report) }));
  for (const { step, folder, passed, failed } of counts)
    console.log(`  ${step} (${folder}): ${passed} passed, ${failed} failed`);
  const sum = (key) => counts.reduce((total, entry) => total + entry[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
