import { isDeepStrictEqual } from 'node:util';
import { type Program, startProgram } from './program.ts';
import { waitForAnswer } from './wait-for-answer.ts';

/** A program of the stack, which may be killed and started again at the same address. */
export class Service {
  private readonly name: string;
  private readonly command: string[];
  private readonly folder: string;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly readyAt: string;
  private readonly logs: string;
  private program: Program | null = null;
  private settings: NodeJS.ProcessEnv = {};

  /**
   * @param readyAt an address that answers with success once it is ready.
   * @param logs a folder in which all that it writes is kept.
   */
  constructor(
    name: string,
    command: string[],
    folder: string,
    environment: NodeJS.ProcessEnv,
    readyAt: string,
    logs: string,
  ) {
    this.name = name;
    this.command = command;
    this.folder = folder;
    this.environment = environment;
    this.readyAt = readyAt;
    this.logs = logs;
  }

  get pid(): number {
    return this.running.pid;
  }

  /** The last lines that it wrote. */
  log(): string {
    return this.running.log();
  }

  /** @param settings environment variables on top of what it always has. */
  start(settings: NodeJS.ProcessEnv = {}): void {
    this.settings = settings;
    const environment = { ...this.environment, ...settings };
    this.program = startProgram(this.name, this.command, this.folder, environment, this.logs);
  }

  /** @throws Error with its last lines when it does not come up. */
  ready(): Promise<void> {
    return waitForAnswer(this.readyAt, this.running);
  }

  /** Makes sure that it runs with these settings and no others; where it does not, it is started again. */
  async ensure(settings: NodeJS.ProcessEnv): Promise<void> {
    if (this.program?.isRunning() && isDeepStrictEqual(settings, this.settings)) return;
    await this.stop();
    this.start(settings);
    await this.ready();
  }

  /** Ends it at once, as kill -9 does. */
  kill(): Promise<void> {
    return this.running.kill();
  }

  async stop(): Promise<void> {
    await this.program?.stop();
  }

  private get running(): Program {
    if (this.program === null) throw new Error(`${this.name} was not started.`);
    return this.program;
  }
}
