import { spawn } from 'node:child_process';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fchmod,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Remedy } from './fail.mjs';
import { WITH_LIFELINE } from './paths.mjs';
import { lastLines } from './run.mjs';
import { untilAnswers } from './until-answers.mjs';

const READY_MS = 120_000;
const STOP_MS = 10_000;
const OWNER_ONLY = 0o600;
/** Pauses before what has ended is started again: the first one, and the longest. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Until a log is written again that the disk did not take. */
const LOG_AGAIN_MS = 10_000;
/**
 * A log of this length gets another name, and the one before it goes: those of three services stay below 100
 * MB for however long they run.
 */
const LONGEST_LOG = 16 * 1024 * 1024;
/** So much of a log is read to say how it ends. */
const END_BYTES = 64 * 1024;

/**
 * Starts a process of Node that goes on, with its output in a log file; what was in that too long to stay is
 * next to it, with `.1` at the end of its name. It ends when this process does, even if that is killed.
 *
 * @param {{ name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, logDir: string, longestLog?: number }} service
 */
export function startService(service) {
  rmSync(formerLog(logOf(service)), { force: true });
  return launch(service, 'w');
}

function logOf({ name, logDir }) {
  return path.join(logDir, `${name}.log`);
}

function formerLog(logFile) {
  return `${logFile}.1`;
}

function launch(service, logFlags) {
  const { command, args, cwd, env, logDir, longestLog = LONGEST_LOG } = service;
  mkdirSync(logDir, { recursive: true });
  const logFile = logOf(service);
  // A group of its own: Ctrl-C then reaches only this script, which stops the services in order.
  const child = spawn(command, [...WITH_LIFELINE, ...args], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  writeLog(child, { logFile, longestLog }, logFlags);
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
    // It could not be started, as when the machine has no memory or no process left.
    child.on('error', ({ message }) => resolve(message));
  });
  return { ...service, logFile, child, ended };
}

/**
 * A full disk takes no log. Nothing that runs ends for that, or waits until somebody reads what it says; its
 * log goes on once the disk takes it.
 */
function writeLog(child, place, flags) {
  const { logFile, longestLog } = place;
  const log = createWriteStream(logFile, { flags, mode: OWNER_ONLY });
  const outputs = [child.stdout, child.stderr];
  let length = 0;
  const count = (chunk) => {
    length += chunk.length;
    if (log.pending || length <= longestLog) return;
    leave();
    log.end();
    setAside(logFile);
    writeLog(child, place, 'w');
  };
  const end = () => log.end();
  const leave = () => {
    child.off('close', end);
    for (const output of outputs) output.off('data', count).unpipe(log);
  };
  // In this order: what makes the log too long is written to it.
  for (const output of outputs) {
    output.pipe(log, { end: false });
    output.on('data', count);
  }
  child.once('close', end);
  log.once('open', (descriptor) => {
    const { size } = makePrivate(descriptor);
    length += flags === 'a' ? size : 0;
  });
  log.once('error', () => {
    leave();
    for (const output of outputs) output.resume();
    setTimeout(() => isRunning(child) && writeLog(child, place, 'a'), LOG_AGAIN_MS).unref();
  });
}

/**
 * Also a log that an earlier version made for everybody to read. What is no file, such as
 * a device, stays as it is.
 */
function makePrivate(descriptor) {
  const stats = fstatSync(descriptor);
  if (stats.isFile()) fchmod(descriptor, OWNER_ONLY, () => {});
  return stats;
}

/** A log that cannot get another name, as when somebody reads it on Windows, begins again. */
function setAside(logFile) {
  try {
    renameSync(logFile, formerLog(logFile));
  } catch {
    return;
  }
}

function isRunning({ exitCode, signalCode }) {
  return exitCode === null && signalCode === null;
}

/**
 * Keeps a service running: when it ends unexpectedly it is started again, after a pause that doubles while it
 * does not run for longer than that. Its log goes on, too.
 *
 * @param service as started
 * @param services the list that it is in; when it is started again, that takes its place.
 * @param {{ signal: AbortSignal, say: (message: string) => void, firstPauseMs?: number }} options
 */
export async function keepRunning(service, services, { signal, say, firstPauseMs = FIRST_PAUSE_MS }) {
  let running = service;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const started = performance.now();
    const how = await running.ended;
    if (signal.aborted) return;
    if (performance.now() - started > LONGEST_PAUSE_MS) pauseMs = firstPauseMs;
    say(`${ended(running, how).message}\nIt is started again.`);
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const again = launch(running, 'a');
    services[services.indexOf(running)] = again;
    running = again;
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

/**
 * Waits until an address answers with success.
 *
 * @throws Remedy with the last lines of the log when the service ends, or takes too long.
 */
export async function waitUntilReady(service, url) {
  const deadline = Date.now() + READY_MS;
  await untilAnswers(url, () => {
    const { exitCode, signalCode } = service.child;
    if ((exitCode ?? signalCode) !== null) throw ended(service, exitCode ?? signalCode);
    if (Date.now() > deadline)
      throw new Remedy(`${service.name} does not respond at ${url}.`, describeLog(service));
  });
}

/** What to say when a service has ended unexpectedly. */
export function ended(service, how) {
  return new Remedy(`${service.name} ended unexpectedly (${how}).`, describeLog(service));
}

/** Asks services to end, the last started first, and ends those that do not. */
export async function stopServices(services) {
  for (const { child, ended: end } of [...services].reverse()) {
    if (!isRunning(child)) continue;
    child.kill('SIGTERM');
    const stopped = await Promise.race([end.then(() => true), pause(STOP_MS, false, { ref: false })]);
    if (!stopped) child.kill('SIGKILL');
  }
}

/** There is none yet when a service could not be started at all. */
function describeLog({ logFile }) {
  if (!existsSync(logFile)) return 'It has written no log.';
  try {
    return `The end of ${logFile}:\n${lastLines(readEnd(logFile))}`;
  } catch ({ code }) {
    return `Its log ${logFile} cannot be read (${code}).`;
  }
}

function readEnd(file) {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    const end = Buffer.alloc(Math.min(size, END_BYTES));
    readSync(opened, end, { position: size - end.length });
    return end.toString();
  } finally {
    closeSync(opened);
  }
}
