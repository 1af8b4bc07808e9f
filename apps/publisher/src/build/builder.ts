import { type ChildProcess, fork } from 'node:child_process';
import type { BuildReport, BuildRequest } from '@pain/web/build';
import type { Logger } from 'pino';
import type { BuildFailure, FromWorker, ToWorker } from './messages.ts';

const WORKER = new URL('./worker.ts', import.meta.url);
/** Astro grows with each build in one process, so it gets a new one now and then. */
const BUILDS_PER_WORKER = 50;
const MEMORY_LIMIT_MB = 1200;

/** A build that did not give a site. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** Name of the class of the original error, such as `ContentError` or `CmsError`. */
  readonly kind: string;

  constructor({ kind, message }: BuildFailure) {
    super(message);
    this.kind = kind;
  }
}

/** Builds in a process of its own, so that a crash, a leak or a hang there never touches the site that is served. */
export class Builder {
  private readonly log: Logger;
  private readonly deadlineMs: number;
  private worker: ChildProcess | null = null;
  private builds = 0;

  constructor(options: { log: Logger; deadlineMs: number }) {
    this.log = options.log;
    this.deadlineMs = options.deadlineMs;
  }

  /** Starts the build process ahead of the first build. */
  warmUp(): void {
    this.worker ??= this.startWorker();
  }

  /**
   * Builds once. One call at a time.
   *
   * @throws BuildError when the content, the CMS or the build itself is at fault, or the deadline passes.
   */
  async build(request: BuildRequest): Promise<BuildReport> {
    this.warmUp();
    const answer = await this.ask({ build: request });
    if ('failure' in answer) throw new BuildError(answer.failure);
    this.builds += 1;
    if (this.builds >= BUILDS_PER_WORKER || answer.memoryMb > MEMORY_LIMIT_MB) this.recycle(answer.memoryMb);
    return answer.report;
  }

  /** Ends the build process. */
  stop(): void {
    this.worker?.kill('SIGKILL');
    this.worker = null;
    this.builds = 0;
  }

  private ask(message: ToWorker): Promise<FromWorker> {
    const worker = this.worker;
    if (!worker) throw new Error('There is no build process.');
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        this.stop();
        reject(new BuildError({ kind: 'Deadline', message: hangs(this.deadlineMs) }));
      }, this.deadlineMs);
      const onExit = (code: number | null, signal: string | null) => {
        clearTimeout(deadline);
        this.stop();
        reject(new BuildError({ kind: 'Crash', message: crashed(signal ?? code) }));
      };
      worker.once('exit', onExit);
      worker.once('message', (answer) => {
        clearTimeout(deadline);
        worker.off('exit', onExit);
        // The worker sends nothing else.
        resolve(answer as FromWorker);
      });
      worker.send(message);
    });
  }

  private startWorker(): ChildProcess {
    const worker = fork(WORKER, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: buildEnvironment() });
    for (const stream of [worker.stdout, worker.stderr]) {
      stream?.on('data', (chunk: Buffer) =>
        this.log.debug({ build: chunk.toString().trim() }, 'build process'),
      );
    }
    return worker;
  }

  private recycle(memoryMb: number): void {
    this.log.info({ builds: this.builds, memoryMb }, 'build process recycled');
    this.stop();
    this.warmUp();
  }
}

function buildEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

function hangs(deadlineMs: number): string {
  return `The build did not finish within ${deadlineMs / 1000} seconds and was stopped.\nIt is tried again by itself. If it happens again, raise BUILD_DEADLINE_MS.`;
}

function crashed(how: string | number | null): string {
  return `The build process ended by itself (${how ?? 'unknown'}).\nIt is tried again by itself. If it happens again, check the machine's memory.`;
}
