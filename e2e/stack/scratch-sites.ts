import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { noteCost } from '@pain/test-kit/costs';
import { runToEnd } from './program.ts';
import type { Stack } from './stack.ts';

const PROGRAM = new URL('./build-again.ts', import.meta.url);
const E2E = path.resolve(import.meta.dirname, '..');
/**
 * One warm process grows with each build, and might remember something: after so many a cold
 * one shares nothing at all.
 */
const COLD_EVERY = 25;

/**
 * Builds sites from scratch, each into an empty folder and with an empty cache. A cold process takes many
 * seconds for that, so one process builds again and again; of its builds only pictures are shared, whose
 * names are those of their content.
 */
export class ScratchSites {
  private readonly stack: Stack;
  private readonly folder: string;
  private child: ChildProcess | null = null;
  private builds = 0;

  constructor(stack: Stack) {
    this.stack = stack;
    this.folder = path.join(stack.folder, 'scratch');
  }

  /** @returns the folder of the site, which is there until the next one is built. */
  async build(): Promise<string> {
    await rm(path.join(this.folder, 'site'), { recursive: true, force: true });
    this.builds += 1;
    if (this.builds % COLD_EVERY === 0) await this.buildCold(path.join(this.folder, 'site'));
    else await this.buildWarm(path.join(this.folder, 'site'));
    return path.join(this.folder, 'site/out');
  }

  stop(): void {
    this.child?.kill();
    this.child = null;
  }

  private async buildCold(folder: string): Promise<void> {
    this.stop();
    await runToEnd('build', ['stack/build-from-scratch.ts', folder], E2E, this.stack.environment);
  }

  private async buildWarm(folder: string): Promise<void> {
    const pictures = path.join(this.folder, 'pictures');
    const cacheDir = path.join(folder, 'cache');
    await mkdir(pictures, { recursive: true });
    await mkdir(cacheDir, { recursive: true });
    await symlink(pictures, path.join(cacheDir, 'media'));
    noteCost('build');
    this.child ??= fork(PROGRAM, {
      env: this.stack.environment,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const problem = await askChild(this.child, { outDir: path.join(folder, 'out'), cacheDir });
    if (problem !== null) throw new Error(`There is no site from scratch: ${problem}`);
  }
}

/** What a process answers to a message: what is wrong, or null. */
async function askChild(child: ChildProcess, message: object): Promise<string | null> {
  const done = new AbortController();
  const ended = once(child, 'exit', done).then(([code, signal]) => [
    { problem: `its process ended unexpectedly (${signal ?? code})` },
  ]);
  try {
    const answer = Promise.race([once(child, 'message', done), ended]);
    child.send(message);
    const [{ problem }] = await answer;
    return problem;
  } finally {
    done.abort();
  }
}
