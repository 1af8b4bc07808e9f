/**
 * Makes one long run and prints what it found as JSON on the last line: `node soak/run.ts <name> <times>`,
 * with SOAK_SEED to make a run again.
 */
import { exitOnSignals } from '../stack/program.ts';
import { startStack } from '../stack/stack.ts';
import { crawlDuringKills } from './crawl.ts';
import { makeEdits } from './edits.ts';
import { startFirst } from './first-starts.ts';
import { killDuringPublishes } from './kills.ts';
import { watchMemory } from './memory.ts';
import { tryProperties } from './properties.ts';
import { chooseSeed, type RunOptions } from './run-options.ts';

type Run = (options: Omit<RunOptions, 'stack'>) => Promise<object>;

const RUNS: Readonly<Record<string, Run>> = {
  kills: onStack(killDuringPublishes),
  crawl: onStack(crawlDuringKills),
  edits: onStack(makeEdits),
  memory: watchMemory,
  'first-starts': startFirst,
  properties: tryProperties,
};

exitOnSignals();
const [name = '', times] = process.argv.slice(2);
const run = RUNS[name];
if (!run) throw new Error(`There is no run "${name}". Choose from: ${Object.keys(RUNS).join(', ')}.`);
const options = { times: Number(times), seed: chooseSeed(), say: (what: string) => console.error(what) };
console.error(`SOAK_SEED=${options.seed}`);
const started = performance.now();
const found = await run(options);
console.log(
  JSON.stringify({ times: options.times, seed: options.seed, ms: performance.now() - started, found }),
);
process.exit(0);

/** With a stack of its own. */
function onStack(run: (options: RunOptions) => Promise<object>): Run {
  return async (options) => {
    const stack = await startStack({ name: 'soak' });
    try {
      return await run({ ...options, stack });
    } finally {
      await stack.stop();
    }
  };
}
