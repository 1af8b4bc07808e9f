import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { runLanes } from './lib/lanes.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { QUIET } from './lib/quiet.mjs';
import { run } from './lib/run.mjs';
import { describeCosts, readCosts } from './lib/tests/costs.mjs';
import { describeFailures } from './lib/tests/failures.mjs';
import { clearReports, count, readReports } from './lib/tests/reports.mjs';
import { runStep } from './lib/tests/run-step.mjs';
import { buildCommand, commandOf, FIRST_LANES, LANES, STEPS } from './lib/tests/steps.mjs';
import { readWords } from './lib/usage.mjs';

const BUILD = 'build';
const ALL = '--all';
const NAMES = Object.keys(STEPS);

const USAGE = {
  command: 'npm test',
  does: 'runs everything, in two lanes side by side. What has not changed since it last passed is taken from the cache.',
  uses: [
    ['NAME …', `only these: ${NAMES.join(', ')}`],
    [ALL, 'also what has not changed'],
  ],
  more: 'CONTRIBUTING.md, The loops',
};

await runMain(async () => {
  requireNode();
  const words = readWords(USAGE, (word) => word === ALL || NAMES.includes(word));
  const isForced = words.includes(ALL);
  const named = words.filter((word) => word !== ALL);
  const wanted = named.length > 0 ? named : NAMES;
  await bootstrap();
  const env = await testEnvironment(wanted);
  clearReports();
  const costs = mkdtempSync(path.join(tmpdir(), 'test-costs-'));
  const done = await runAll(wanted, isForced, env, costs);
  report(done, costs, env.CHROMIUM_PATH);
  rmSync(costs, { recursive: true });
  if (done.some(({ ok }) => !ok)) process.exit(1);
});

async function testEnvironment(wanted) {
  const needsBrowser = wanted.some((name) => STEPS[name].needsBrowser);
  const browser = needsBrowser ? await findBrowser() : null;
  return { ...withNode(), ...QUIET, ...(browser ? await describeBrowser(browser) : {}) };
}

/** Its version is among the inputs of what turbo caches: pictures and axe depend on it. */
async function describeBrowser(browser) {
  return { CHROMIUM_PATH: browser, BROWSER_VERSION: (await run(browser, ['--version'])).trim() };
}

/** @returns each step that was run, as `runStep` does: without a build, none that needs one */
async function runAll(wanted, isForced, env, costs) {
  const runNamed = (name, command, isLive) =>
    runStep(name, command, { env: { ...env, TEST_COSTS: costsFile(costs, name) }, isLive });
  const runBeside = (laneNames, commandOf) => {
    const inLane = (lane) => wanted.filter((name) => STEPS[name].lane === lane);
    const lanes = laneNames.map(inLane).filter((names) => names.length > 0);
    return runLanes(lanes, (name) => runNamed(name, commandOf(STEPS[name]), lanes.length === 1));
  };

  const first = await runBeside(FIRST_LANES, ({ command }) => command);
  const build = buildCommand(wanted.map((name) => STEPS[name]));
  if (build) first.push(await runNamed(BUILD, build, true));
  if (build && !first.at(-1).ok) return first;
  return [...first, ...(await runBeside(LANES, (step) => commandOf(step, isForced)))];
}

function costsFile(folder, name) {
  return path.join(folder, `${name}.jsonl`);
}

function report(steps, costs, browser) {
  const startedAt = Math.min(...steps.map((step) => step.startedAt));
  const reports = readReports();
  const isFresh = (file) => file.startedAt >= startedAt;
  const fresh = reports.map((suite) => ({ ...suite, files: suite.files.filter(isFresh) }));
  const events = steps.flatMap(({ name }) =>
    readCosts(costsFile(costs, name)).map((event) => ({ ...event, step: name })),
  );
  console.log(`\n${describeCosts(steps, fresh, events)}\n`);
  const cached = [...new Set(steps.flatMap((step) => step.cached))];
  if (cached.length > 0) console.log(`Not changed, and so taken from the cache: ${cached.join(', ')}\n`);
  console.log(`Steps: ${steps.map(({ name, ok }) => `${ok ? '✓' : '✗'} ${name}`).join('  ')}`);
  const counts = reports.map((suite) => ({ ...suite, ...count(suite) }));
  for (const { script, folder, passed, failed } of counts)
    console.log(`  ${script} (${folder}): ${passed} passed, ${failed} failed`);
  const sum = (key) => counts.reduce((total, entry) => total + entry[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  const failures = describeFailures(steps, reports, browser);
  if (failures) console.log(`\n${failures}`);
}
