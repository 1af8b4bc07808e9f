/**
 * Measures one size of site on the real stack and prints the figures as JSON on the last line:
 * `node e2e/bench/large-site.ts <pages> <publishes>`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectToCms, syncContent } from '@pain/web/cms';
import { runToEnd } from '../stack/program.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { addPages, idOf, pathOf } from './add-pages.ts';
import { type Ask, logIn } from './admin-session.ts';

const LOOK_MS = 10;
const PATIENCE_MS = 120_000;
const FETCHES = 3;
const MEGABYTE_KB = 1024;

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
const stack = await startStack(undefined, (folder) => addPages(folder, pages));
try {
  console.log(JSON.stringify(await measure(stack)));
} finally {
  await stack.stop();
}
process.exit(0);

async function measure(stack: Stack): Promise<Figures> {
  const ask = await logIn(stack.cmsUrl, { email: stack.adminEmail, password: stack.adminPassword });
  await rest(stack);
  const times = [];
  let memory = 0;
  for (let edit = 0; edit < publishes; edit += 1) {
    times.push(await publish(ask, stack, edit));
    memory = Math.max(memory, memoryOf(stack));
    await rest(stack);
  }
  return {
    pages,
    publishes: times,
    memory,
    fetches: await fetchAll(stack),
    fullBuild: await buildFromScratch(stack),
  };
}

/** Another page each time; a change that its own page and those that name it show. */
async function publish(ask: Ask, stack: Stack, edit: number): Promise<number> {
  const number = Math.floor(((edit + 0.5) * pages) / publishes);
  const address = `/content-manager/collection-types/api::page.page/${idOf(number)}`;
  const { id: _id, ...page } = (await ask('GET', address)).data;
  const summary = `What edit ${edit} says.`;
  const clicked = performance.now();
  await ask('POST', `${address}/actions/publish`, { ...page, summary });
  await waitUntilShown(`${stack.siteUrl}${pathOf(number)}`, summary);
  return performance.now() - clicked;
}

async function waitUntilShown(address: string, text: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await (await fetch(address)).text()).includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" did not appear on ${address}.`);
    await pause(LOOK_MS);
  }
}

/** Waits until the publisher has nothing to do, search included, as it has when staff come to work. */
async function rest({ controlUrl }: Stack): Promise<void> {
  for (;;) {
    const { building, lastBuildMs, live } = await (await fetch(`${controlUrl}/state`)).json();
    if (building === null && lastBuildMs !== null && live.isSearchCurrent) return;
    await pause(LOOK_MS);
  }
}

function memoryOf({ pids }: Stack): number {
  const own = execFileSync('ps', [
    '-o',
    'rss=',
    '--pid',
    String(pids.publisher),
    '--ppid',
    String(pids.publisher),
  ]);
  const kilobytes = own.toString().trim().split(/\s+/).map(Number);
  return kilobytes.reduce((sum, one) => sum + one, 0) / MEGABYTE_KB;
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
