/**
 * Measures one size of site on the real stack and prints the figures as JSON on the last line:
 * `node e2e/bench/large-site.ts <pages> <publishes>`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectToCms, syncContent } from '@pain/web/cms';
import { runToEnd } from '../stack/program.ts';
import type { Stack } from '../stack/stack.ts';
import { LargeStack } from './large-stack.ts';

const FETCHES = 3;

interface Figures {
  pages: number;
  /** Milliseconds. */
  fetches: number[];
  fullBuild: number;
  publishes: number[];
  /** Megabytes: publisher and build process together, the most that was seen after a publish. */
  memory: number;
}

const [pages = 5000, publishes = 20] = process.argv.slice(2).map(Number);
const large = await LargeStack.start(pages);
try {
  console.log(JSON.stringify(await measure(large)));
} finally {
  await large.stack.stop();
}
process.exit(0);

async function measure(large: LargeStack): Promise<Figures> {
  await large.rest();
  const times = [];
  let memory = 0;
  for (let edit = 0; edit < publishes; edit += 1) {
    times.push(await large.publish(edit, publishes));
    memory = Math.max(memory, large.memory());
    await large.rest();
  }
  return {
    pages,
    publishes: times,
    memory,
    fetches: await fetchAll(large.stack),
    fullBuild: await buildFromScratch(large.stack),
  };
}

async function fetchAll({ cmsUrl, environment }: Stack): Promise<number[]> {
  const ask = connectToCms({ url: cmsUrl, token: environment.BUILD_TOKEN ?? '' });
  const times = [];
  for (let turn = 0; turn < FETCHES; turn += 1) {
    const started = performance.now();
    await syncContent(ask, null);
    times.push(performance.now() - started);
  }
  return times;
}

async function buildFromScratch({ environment }: Stack): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const started = performance.now();
    await runToEnd(
      'build',
      ['stack/build-from-scratch.ts', folder],
      path.resolve(import.meta.dirname, '..'),
      environment,
    );
    return performance.now() - started;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
