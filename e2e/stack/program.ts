import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Cost, noteCost } from '@pain/test-kit/costs';

const LOG_LINES = 40;
const PATIENCE_MS = 10_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** A process of the stack. */
export interface Program {
  readonly name: string;
  readonly pid: number;
  /** The last lines that it wrote. */
  log(): string;
  /** Whether the system still runs it. */
  isRunning(): boolean;
  /** Whether it has ended, and all that it wrote is in its log. */
  hasEnded(): boolean;
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>;
  /** Ends it at once, as kill -9 does. */
  kill(): Promise<void>;
}

/** What starting a program by this name costs. */
const COSTS: Record<string, Cost> = {
  seed: 'boot',
  cms: 'boot',
  publisher: 'publisher',
  second: 'publisher',
  build: 'build',
  gallery: 'build',
};
/** What a publisher logs of each release that it made. */
const RELEASED = /"msg":"live"/g;

/** What must not outlive this process. */
const children = new Set<ChildProcess>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Has a folder removed when this process exits, after all programs that were started here. */
export function removeOnExit(folder: string): void {
  folders.add(folder);
}

/** Has this process exit on the signals that would end it without its exit handlers, such as Ctrl-C. */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

function spawnNode(command: string[], folder: string, env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, command, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function noteStart(name: string): void {
  const cost = COSTS[name];
  if (cost) noteCost(cost);
}

/**
 * Starts a Node program with this process's own Node.
 *
 * @param logs a folder in which all that it writes is kept, under its name.
 */
export function startProgram(
  name: string,
  command: string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  logs: string,
): Program {
  const lines: string[] = [];
  const logFile = path.join(logs, `${name}.log`);
  mkdirSync(logs, { recursive: true });
  noteStart(name);
  const child = spawnNode(command, folder, env);
  const keep = (chunk: Buffer) => {
    lines.push(...chunk.toString().split('\n'));
    appendFileSync(logFile, chunk);
    for (const _release of chunk.toString().matchAll(RELEASED)) noteCost('build');
    lines.splice(0, Math.max(0, lines.length - LOG_LINES));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Later than its exit: by then all that it wrote last is in the log, above all why it ended.
  let hasEnded = false;
  child.once('close', () => (hasEnded = true));
  return {
    name,
    pid: child.pid ?? 0,
    log: () => lines.join('\n'),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    hasEnded: () => hasEnded,
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(kill);
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/**
 * Runs a Node program to its end.
 *
 * @throws Error with its last lines when it fails.
 */
export async function runToEnd(
  name: string,
  command: string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  noteStart(name);
  const child = spawnNode(command, folder, env);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0)
    throw new Error(`${name} ended with ${code}:\n${output.split('\n').slice(-LOG_LINES).join('\n')}`);
}
