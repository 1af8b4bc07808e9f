import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Remedy } from './fail.mjs';
import { lastLines } from './run.mjs';

const READY_MS = 120_000;
const LOOK_MS = 100;
const STOP_MS = 10_000;

/**
 * Starts a process that goes on, with its output in a log file.
 *
 * @param {{ name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, logDir: string }} service
 */
export function startService({ name, command, args, cwd, env, logDir }) {
  mkdirSync(logDir, { recursive: true });
  const logFile = path.join(logDir, `${name}.log`);
  const log = createWriteStream(logFile);
  // A group of its own: Ctrl-C then reaches only this script, which stops the services in order.
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  return { name, logFile, child, ended };
}

/**
 * Waits until an address answers with success.
 *
 * @throws Remedy with the last lines of the log when the service ends, or takes too long.
 */
export async function waitUntilReady(service, url) {
  const deadline = Date.now() + READY_MS;
  while (!(await answers(url))) {
    if (service.child.exitCode !== null) throw ended(service, service.child.exitCode);
    if (Date.now() > deadline)
      throw new Remedy(`${service.name} does not answer at ${url}.`, describeLog(service));
    await pause(LOOK_MS);
  }
}

/** What to say when a service has ended by itself. */
export function ended(service, how) {
  return new Remedy(`${service.name} ended by itself (${how}).`, describeLog(service));
}

/** Asks services to end, the last started first, and ends those that do not. */
export async function stopServices(services) {
  for (const { child, ended: end } of [...services].reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    const stopped = await Promise.race([end.then(() => true), pause(STOP_MS, false)]);
    if (!stopped) child.kill('SIGKILL');
  }
}

function describeLog({ logFile }) {
  return `The end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'))}`;
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
