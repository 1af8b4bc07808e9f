import { type Program, startProgram } from './program.ts';
import { waitForAnswer } from './wait-for-answer.ts';

/** A program of the stack, which may be killed and started again at the same address. */
export class Service {
  private readonly name: string;
  private readonly command: string[];
  private readonly folder: string;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly readyAt: string;
  private program: Program | null = null;

  /** @param readyAt an address that answers with success once it is ready. */
  constructor(
    name: string,
    command: string[],
    folder: string,
    environment: NodeJS.ProcessEnv,
    readyAt: string,
  ) {
    this.name = name;
    this.command = command;
    this.folder = folder;
    this.environment = environment;
    this.readyAt = readyAt;
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
    this.program = startProgram(this.name, this.command, this.folder, { ...this.environment, ...settings });
  }

  /** @throws Error with its last lines when it does not come up. */
  ready(): Promise<void> {
    return waitForAnswer(this.readyAt, this.running);
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
