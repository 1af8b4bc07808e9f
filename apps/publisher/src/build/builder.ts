import type { BuildReport, BuildRequest } from '@pain/web/build';
import type { Logger } from 'pino';
import { BuildError } from './build-error.ts';
import { BuildProcess } from './build-process.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const WORKER = new URL('./worker.ts', import.meta.url);
/** Astro grows with each build in one process, so it gets a new one now and then. */
const BUILDS_PER_PROCESS = 50;
/** While its successor gets warm, both are in memory. */
const MEMORY_LIMIT_MB = 1200;

/** How a builder works. */
export interface BuilderOptions {
  log: Logger;
  /** How long one build may take, in milliseconds. */
  deadlineMs: number;
  /** What runs in the build process. */
  program?: URL;
}

/** Builds in a process of its own, so that a crash, a leak or a hang there never touches the site that is served. */
export class Builder {
  private readonly log: Logger;
  private readonly deadlineMs: number;
  private readonly program: URL;
  private process: BuildProcess | null = null;
  /** Takes the place of the process once it is warm, so that no publish waits for a cold build. */
  private successor: { process: BuildProcess; isReady: boolean } | null = null;
  private isBuilding = false;
  private builds = 0;

  constructor({ log, deadlineMs, program = WORKER }: BuilderOptions) {
    this.log = log;
    this.deadlineMs = deadlineMs;
    this.program = program;
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
    this.isBuilding = true;
    try {
      const answer = await this.ask(this.warmUp(), { build: request });
      this.builds += 1;
      if (this.builds >= BUILDS_PER_PROCESS || answer.memoryMb > MEMORY_LIMIT_MB) this.prepare(request);
      if ('failure' in answer) throw new BuildError(answer.failure);
      return answer.report;
    } finally {
      this.isBuilding = false;
      this.takeOver();
    }
  }

  /** Ends the build process. */
  stop(): void {
    this.successor?.process.kill();
    this.successor = null;
    this.end();
  }

  private async ask(process: BuildProcess, message: ToWorker): Promise<FromWorker> {
    try {
      return await process.ask(message, this.deadlineMs);
    } catch (error) {
      if (process === this.process)
        this.log.warn({ output: process.lastOutput }, 'the build process gave no answer');
      this.end();
      throw error;
    }
  }

  private end(): void {
    this.process?.kill();
    this.process = null;
  }

  private prepare(request: BuildRequest): void {
    if (this.successor) return;
    const process = new BuildProcess(this.program);
    const successor = { process, isReady: false };
    this.successor = successor;
    process
      .ask({ practise: request }, this.deadlineMs)
      .catch((error: unknown) => this.log.warn({ error }, 'the next build process is not warm'))
      .then(() => {
        successor.isReady = true;
        this.takeOver();
      });
  }

  private takeOver(): void {
    if (this.isBuilding || !this.successor?.isReady) return;
    this.log.info({ builds: this.builds }, 'build process recycled');
    this.end();
    this.process = this.successor.process;
    this.successor = null;
    this.builds = 0;
  }
}
