/**
 * `npm run soak`: long runs on the real processes, hours in all; `npm run soak -- kills edits=50` makes only those, at another length
 * if need be. The last result of each is kept in docs/soak.md. SOAK_SEED makes a run again.
 */

import { describeMachine, report, toTable } from './lib/bench/report.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { buildForStacks } from './lib/build.mjs';
import { Remedy, runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { lastLines, runAloud } from './lib/run.mjs';
import { RUNS } from './lib/soak/runs.mjs';
import { step } from './lib/steps.mjs';

const FILE = 'docs/soak.md';
const MINUTE_MS = 60_000;

await runMain(async () => {
  requireNode();
  const wanted = chooseRuns(process.argv.slice(2));
  await bootstrap();
  await step('Building', buildForStacks);
  for (const run of wanted) {
    // Of the beginning: hours later the working tree may be at another commit.
    const made = describeMachine();
    keep(run, made, await step(run.name, () => soak(run)));
  }
});

function chooseRuns(wishes) {
  const runs = (wishes.length > 0 ? wishes : Object.keys(RUNS)).map(readWish);
  const unknown = runs.filter(({ name }) => !(name in RUNS)).map(({ name }) => name);
  if (unknown.length === 0) return runs;
  throw new Remedy(
    `There is no run "${unknown.join('", "')}".`,
    `Choose from: ${Object.keys(RUNS).join(', ')}.`,
  );
}

/** A name, with how often after a "=". */
function readWish(wish) {
  const [name, times] = wish.split('=');
  return { wish, name, times: times ?? String(RUNS[name]?.times) };
}

async function soak({ name, times }) {
  const node = inRoot('node_modules/.bin/node');
  const output = await runAloud(node, ['soak/run.ts', name, times], { cwd: inRoot('e2e'), env: withNode() });
  return JSON.parse(lastLines(output, 1));
}

function keep({ wish, name }, made, { seed, ms, found }) {
  const table = toTable(['what', 'to reach', 'measured'], RUNS[name].rows(found));
  const took = `It took ${Math.round(ms / MINUTE_MS)} minutes. \`SOAK_SEED=${seed}\` makes the same choices again.`;
  report(RUNS[name].title, `npm run soak -- ${wish}`, `${took}\n\n${table}`, { file: FILE, made });
}
