import { chmod, mkdir } from 'node:fs/promises';
import type { BuildReport, BuildRequest } from '@pain/web/build';
import { readSuspects } from '@pain/web/cms';
import type { Logger } from 'pino';
import { BuildError } from './build-error.ts';
import { BuildProcess } from './build-process.ts';
import type { FromWorker } from './messages.ts';

const WORKER = new URL('./worker.ts', import.meta.url);
/** A process that does much grows, so it is replaced now and then. */
const BUILDS_PER_PROCESS = 200;
/**
 * A process that takes no more than this is left alone, however it has grown: a small site's doubles within
 * ten builds, and then stays.
 */
const SMALL_MB = 800;
/**
 * How much more memory than after its first build a larger one may take: what it takes then depends
 * on the size of the site.
 */
const GROWTH_LIMIT_MB = 200;

/** How a builder works. */
export interface BuilderOptions {
  log: Logger;
  /** How long one build may take, in milliseconds. */
  deadlineMs: number;
  /** What runs in the build process. */
  program?: URL;
}

/**
 * Builds in a process of its own, so that a crash, a leak or a hang there never touches
 * the site that is served.
 */
export class Builder {
  private readonly log: Logger;
  private readonly deadlineMs: number;
  private readonly program: URL;
  private process: BuildProcess | null = null;
  private builds = 0;
  private firstMb = 0;
  private lastMb = 0;
  private lastRequest: BuildRequest | null = null;
  /** A new process is getting warm; the next build waits for that. */
  private renewing: Promise<unknown> | null = null;

  constructor({ log, deadlineMs, program = WORKER }: BuilderOptions) {
    this.log = log;
    this.deadlineMs = deadlineMs;
    this.program = program;
  }

  /** How many builds the present process has done. */
  get buildsOfProcess(): number {
    return this.builds;
  }

  /** Starts the build process ahead of the next build, also in place of one that has died. */
  warmUp(): BuildProcess {
    if (this.process?.isAlive) return this.process;
    this.builds = 0;
    this.process = new BuildProcess(this.program);
    return this.process;
  }

  /**
   * Builds once. One call at a time.
   *
   * @throws BuildError when the content, the CMS or the build itself is at fault, or the deadline passes.
   */
  async build(request: BuildRequest): Promise<BuildReport> {
    await this.renewing;
    return this.buildNow(request);
  }

  /**
   * Replaces a process that has grown large or served for long with a new one, and builds once in it, so that
   * no publish waits for a cold process. Only while nobody needs the output of the last build: this build
   * overwrites it.
   */
  renew(): void {
    const isLarge = this.lastMb > Math.max(SMALL_MB, this.firstMb + GROWTH_LIMIT_MB);
    const isOld = this.builds >= BUILDS_PER_PROCESS || isLarge;
    if (this.renewing || !this.process || !isOld || !this.lastRequest) return;
    this.log.info({ builds: this.builds, memoryMb: this.lastMb }, 'build process renewed');
    // Not both at once: a small machine has no memory for two.
    this.end();
    this.renewing = this.buildNow(this.lastRequest)
      .catch((error: unknown) => this.log.warn({ error }, 'the new build process is not warm'))
      .finally(() => {
        this.renewing = null;
      });
  }

  /** Ends the build process. */
  stop(): void {
    this.end();
  }

  private async buildNow(request: BuildRequest): Promise<BuildReport> {
    this.lastRequest = request;
    const answer = await this.ask(this.warmUp(), request);
    this.builds += 1;
    this.lastMb = answer.memoryMb;
    if (this.builds === 1) this.firstMb = answer.memoryMb;
    if ('failure' in answer) throw new BuildError(answer.failure);
    return answer.report;
  }

  private async ask(process: BuildProcess, request: BuildRequest): Promise<FromWorker> {
    try {
      return await process.ask(request, this.deadlineMs);
    } catch (error) {
      this.log.warn({ output: process.lastOutput }, 'the build process gave no answer');
      this.end();
      throw await accuse(error, request);
    }
  }

  private end(): void {
    this.process?.kill();
    this.process = null;
  }
}

/** Adds to the error of a process that gave no answer which entries may have made it end. */
async function accuse(error: unknown, { cacheDir }: BuildRequest): Promise<unknown> {
  if (!(error instanceof BuildError)) return error;
  const { kind, message } = error;
  return new BuildError({ kind, message, faults: await readSuspects(cacheDir, message) });
}

const OWNER_ONLY = 0o700;

/**
 * Makes a folder that no other user of the machine may look into. One that is there already loses what others
 * may do, where its owner is the one who asks; elsewhere it stays as its maker wanted.
 */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY).catch(() => {});
}
