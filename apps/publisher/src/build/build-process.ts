import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '../settings/config.ts';
import { BuildError } from './build-error.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const OUTPUT_LENGTH = 4000;

/** One process that builds, from its start to its end. */
export class BuildProcess {
  private readonly child: ChildProcess;
  private output = '';

  /** @param program what runs in the process. */
  constructor(program: URL) {
    this.child = fork(program, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: childEnvironment(),
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => this.keep(chunk.toString()));
    // Without a listener an error here, such as a message to a process that just ended,
    // would end the publisher.
    this.child.on('error', (error) => this.keep(error.message));
  }

  /** Whether it can still be asked. */
  get isAlive(): boolean {
    return this.child.connected;
  }

  /** The last that it wrote, for the log. */
  get lastOutput(): string {
    return this.output;
  }

  /**
   * Asks for one build. One call at a time.
   *
   * @throws BuildError when the process ends or the deadline passes before it answers.
   */
  async ask(message: ToWorker, deadlineMs: number): Promise<FromWorker> {
    const settled = new AbortController();
    const { signal } = settled;
    try {
      return await Promise.race([
        this.readAnswer(message, signal),
        this.failAtExit(signal),
        failAfter(deadlineMs, signal),
      ]);
    } finally {
      settled.abort();
    }
  }

  /** Ends it at once. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  private async readAnswer(message: ToWorker, signal: AbortSignal): Promise<FromWorker> {
    const answer = once(this.child, 'message', { signal });
    this.child.send(message);
    // The worker sends nothing else.
    return (await answer)[0] as FromWorker;
  }

  private async failAtExit(signal: AbortSignal): Promise<never> {
    const [code, killedBy] = await once(this.child, 'exit', { signal });
    throw new BuildError({
      kind: 'Crash',
      message:
        `The build process ended unexpectedly (${killedBy ?? code}).\n` +
        "It is tried again automatically. If it happens again, check the machine's memory.",
    });
  }

  private keep(text: string): void {
    this.output = (this.output + text).slice(-OUTPUT_LENGTH);
  }
}

async function failAfter(deadlineMs: number, signal: AbortSignal): Promise<never> {
  await pause(deadlineMs, undefined, { signal });
  throw new BuildError({
    kind: 'Deadline',
    message:
      `The build did not finish within ${deadlineMs / 1000} seconds and was stopped.\n` +
      'It is tried again automatically. If it happens again, raise BUILD_DEADLINE_MS.',
  });
}
