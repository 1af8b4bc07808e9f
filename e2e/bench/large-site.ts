/**
 * Measures one size of site on the real stack, everything so many times, and prints the figures as JSON on
 * the last line: `node e2e/bench/large-site.ts <pages> <times>`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectToCms } from '@pain/web/cms';
import { syncContent } from '@pain/web/content';
import { exitOnSignals, runToEnd } from '../stack/program.ts';
import type { Stack } from '../stack/stack.ts';
import { LargeStack } from './large-stack.ts';

/** As the publisher does: from so many pages on search follows a release, and is no part of a build. */
const SEARCH_LATER_FROM = 300;

const E2E = path.resolve(import.meta.dirname, '..');

interface Figures {
  pages: number;
  /** Milliseconds. */
  fetches: number[];
  fullBuilds: number[];
  publishes: number[];
  /** From a publish until search knows. */
  searches: number[];
  /**
   * Megabytes: publisher, build process and search index together, the most that was seen after a publish.
   */
  memory: number;
}

const [pages = 5000, times = 20] = process.argv.slice(2).map(Number);
exitOnSignals();
const large = await LargeStack.start(pages);
try {
  console.log(JSON.stringify(await measure(large)));
} finally {
  await large.stack.stop();
}
process.exit(0);

async function measure(large: LargeStack): Promise<Figures> {
  await large.rest();
  const [publishes, searches, memories] = [[], [], []] as [number[], number[], number[]];
  for (let edit = 0; edit < times; edit += 1) {
    const clicked = performance.now();
    publishes.push(await large.publish(edit, times));
    memories.push(large.memory());
    await large.rest();
    searches.push(performance.now() - clicked);
    memories.push(large.memory());
  }
  const fetches = await repeat(() => fetchAll(large.stack));
  const fullBuilds = await measureFullBuilds(large.stack);
  return { pages, publishes, searches, memory: Math.max(...memories), fetches, fullBuilds };
}

/** How long a task takes, each time. */
async function repeat(task: (turn: number) => Promise<unknown>): Promise<number[]> {
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await task(turn);
    taken.push(performance.now() - started);
  }
  return taken;
}

function fetchAll({ cmsUrl, environment }: Stack): Promise<unknown> {
  return syncContent(connectToCms({ url: cmsUrl, token: environment.BUILD_TOKEN ?? '' }), null);
}

/**
 * Deletes what was built only at the end: ext4 without a journal looks over every inode that was freed within
 * the last 35 seconds before it takes a new one, and the next build would be charged for that.
 */
async function measureFullBuilds({ environment }: Stack): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const build = (turn: number) => [
    'stack/build-from-scratch.ts',
    path.join(folder, String(turn)),
    String(SEARCH_LATER_FROM),
  ];
  try {
    return await repeat((turn) => runToEnd('build', build(turn), E2E, environment));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
