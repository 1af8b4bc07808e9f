/**
 * Makes one long run on a stack of its own and prints what it found as JSON on the last line:
 * `node soak/run.ts <name> [times]`, with SOAK_SEED to make a run again.
 */
import { startStack } from '../stack/stack.ts';
import { crawlDuringKills } from './crawl.ts';
import { makeRandomEdits } from './edits.ts';
import { killDuringPublishes } from './kills.ts';
import { chooseSeed, type RunOptions } from './run-options.ts';

const RUNS: Readonly<Record<string, (options: RunOptions) => Promise<object>>> = {
  kills: killDuringPublishes,
  crawl: crawlDuringKills,
  edits: makeRandomEdits,
};

const [name = '', times] = process.argv.slice(2);
const run = RUNS[name];
if (!run) throw new Error(`There is no run "${name}". Choose from: ${Object.keys(RUNS).join(', ')}.`);
const seed = chooseSeed();
const started = performance.now();
const stack = await startStack();
try {
  const found = await run({ stack, times: Number(times), seed, say: (what) => console.error(what) });
  console.log(JSON.stringify({ times: Number(times), seed, ms: performance.now() - started, found }));
} finally {
  await stack.stop();
}
process.exit(0);
