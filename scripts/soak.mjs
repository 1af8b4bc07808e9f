import { describeMachine, report, toTable } from './lib/bench/report.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { buildForStacks } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { lastLines, runAloud } from './lib/run.mjs';
import { RUNS } from './lib/soak/runs.mjs';
import { step } from './lib/steps.mjs';
import { readWords } from './lib/usage.mjs';

const FILE = 'docs/soak.md';
const MINUTE_MS = 60_000;

const USAGE = {
  command: 'npm run soak',
  does: 'makes long runs on the real processes, hours in all, and keeps the last result of each in docs/soak.md. SOAK_SEED makes a run again.',
  uses: [
    ['', 'all of them'],
    ['NAME …', `only these: ${Object.keys(RUNS).join(', ')}`],
    ['NAME=TIMES …', 'at another length, such as edits=50'],
  ],
};

await runMain(async () => {
  requireNode();
  const wanted = chooseRuns(readWords(USAGE, (wish) => Object.hasOwn(RUNS, readWish(wish).name)));
  await bootstrap();
  await step('Building', buildForStacks);
  for (const run of wanted) {
    // Of the beginning: hours later the working tree may be at another commit.
    const made = describeMachine();
    keep(run, made, await step(run.name, () => soak(run)));
  }
});

function chooseRuns(wishes) {
  return (wishes.length > 0 ? wishes : Object.keys(RUNS)).map(readWish);
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
