import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '@pain/test-kit/start-postgres';
import { QUIET } from '../../scripts/lib/quiet.mjs';
import { findFreePort } from '../stack/free-port.ts';
import { Random } from '../stack/random.ts';
import type { RunOptions } from './run-options.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PARTS = ['CMS_PORT', 'SITE_PORT', 'CONTROL_PORT', 'PREVIEW_PORT'] as const;
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGHUP'] as const;
const LOGIN = /First login: +(\S+)\s+Password: +(\S+)/;
const READY = 'Ctrl-C stops everything.';
const DEADLINE_MS = 180_000;
const LOOK_MS = 50;

/**
 * On SQLite so many times less often: its queries do not wait for each other, so that less can be
 * interrupted between them.
 */
const SQLITE_SHARE = 4;

type Database = 'SQLite' | 'Postgres';

/** What was tried on one database: each first start ended in a login that works and a live site. */
export interface FirstStarts {
  /** First starts that nobody disturbed. */
  whole: number;
  /** Those that were killed at a random moment and started again. */
  killed: number;
  /** The longest first start, in milliseconds. */
  longest: number;
}

/** An installation that has never been started: its settings, and how to be rid of it. */
interface Installation {
  env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/**
 * Starts new installations by `npm start`, on both databases: as often undisturbed, and killed at a random
 * moment, by a signal to npm alone, and started again. Makes sure each time that the login that was shown
 * works, that the website is live, and that nothing goes on after the end.
 *
 * @throws Error that says which start went wrong, with what it wrote.
 */
export async function startFirst({ times, seed, say }: Omit<RunOptions, 'stack'>) {
  const random = new Random(seed);
  const postgres = startPostgres(await findFreePort());
  try {
    return {
      Postgres: await startOn('Postgres', { times, random, say, url: postgres.url }),
      SQLite: await startOn('SQLite', { times: Math.ceil(times / SQLITE_SHARE), random, say, url: '' }),
    };
  } finally {
    postgres.stop();
  }
}

interface Turns {
  times: number;
  random: Random;
  url: string;
  say(what: string): void;
}

async function startOn(database: Database, { times, random, url, say }: Turns): Promise<FirstStarts> {
  const found: FirstStarts = { whole: 0, killed: 0, longest: 0 };
  for (let turn = 1; turn <= times; turn += 1) {
    const started = performance.now();
    await withInstallation(url, (env) => expectLoginAndSite(env));
    found.longest = Math.max(found.longest, performance.now() - started);
    found.whole += 1;
    const afterMs = random.below(found.longest);
    const signal = random.pick(SIGNALS);
    await withInstallation(url, (env) => expectRecovery(env, signal, afterMs));
    found.killed += 1;
    say(`${database} ${turn}: a whole start, and one that got ${signal} after ${Math.round(afterMs)} ms`);
  }
  return found;
}

async function withInstallation(url: string, run: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const { env, remove } = await makeInstallation(url);
  try {
    await run(env);
  } finally {
    await remove();
  }
}

async function makeInstallation(url: string): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'first-start-'));
  const ports = await Promise.all(PARTS.map(async (name) => [name, String(await findFreePort())]));
  const env = { ...process.env, ...QUIET, ...Object.fromEntries(ports), DATA_DIR: folder };
  if (url === '') return { env, remove: () => rm(folder, { recursive: true, force: true }) };
  const name = `first_${path.basename(folder).replaceAll(/\W/g, '').toLowerCase()}`;
  query(url, `create database ${name}`);
  return {
    env: { ...env, DATABASE_CLIENT: 'postgres', DATABASE_URL: url.replace(/[^/]*$/, name) },
    async remove() {
      query(url, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function query(url: string, sql: string): void {
  execFileSync('psql', [url, '-c', sql], { stdio: 'ignore' });
}

async function expectLoginAndSite(env: NodeJS.ProcessEnv): Promise<void> {
  const start = new Start(env);
  try {
    await start.ready();
    await start.expectLogin();
    await start.expectSite();
  } finally {
    await start.end('SIGTERM');
  }
}

async function expectRecovery(
  env: NodeJS.ProcessEnv,
  signal: NodeJS.Signals,
  afterMs: number,
): Promise<void> {
  const interrupted = new Start(env);
  await pause(afterMs);
  await interrupted.end(signal);
  // Who has been shown the first password has it; a start that never came so far shows it the next time.
  if (interrupted.login === null) return expectLoginAndSite(env);
  const again = new Start(env);
  try {
    await again.ready();
    await interrupted.expectLogin();
    await again.expectSite();
  } finally {
    await again.end('SIGTERM');
  }
}

/** A run of `npm start`. */
class Start {
  private readonly env: NodeJS.ProcessEnv;
  private readonly npm: ChildProcess;
  private output = '';

  constructor(env: NodeJS.ProcessEnv) {
    this.env = env;
    this.npm = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.npm.stdout, this.npm.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
  }

  /** The address and the password that it has shown. */
  get login(): { email: string; password: string } | null {
    const [, email, password] = this.output.match(LOGIN) ?? [];
    return email && password ? { email, password } : null;
  }

  async ready(): Promise<void> {
    await this.until('is ready', () => this.output.includes(READY));
  }

  async expectLogin(): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${this.env.CMS_PORT}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.login),
    });
    if (!answer.ok) throw new Error(`The first login answers ${answer.status}:\n${this.output}`);
  }

  async expectSite(): Promise<void> {
    const page = await fetch(`http://localhost:${this.env.SITE_PORT}/`);
    if (!page.ok) throw new Error(`The website answers ${page.status}:\n${this.output}`);
  }

  /** Sends npm alone a signal, and waits until nothing that it started listens any more. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const ended = this.npm.exitCode === null && this.npm.signalCode === null ? once(this.npm, 'exit') : null;
    this.npm.kill(signal);
    await ended;
    for (const name of PARTS)
      await this.until(`frees ${name}`, async () => isFree(Number(this.env[name])), false);
  }

  private async until(what: string, isSo: () => boolean | Promise<boolean>, mustRun = true): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS;
    while (!(await isSo())) {
      const hasEnded = mustRun && this.npm.exitCode !== null;
      if (hasEnded || Date.now() > deadline)
        throw new Error(`npm start never ${what}. It wrote:\n${this.output}`);
      await pause(LOOK_MS);
    }
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
