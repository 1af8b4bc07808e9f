import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './paths.mjs';

const CHECK_MS = 200;
const BEAT_MS = 1000;
/**
 * A process that has not said for so long that it works was ended, though another one has its number by now.
 */
const SILENT_MS = 15_000;

/**
 * Does some work while no other process of this clone does any, such as two services that start at once on
 * one code: two installations of packages at once, or two builds, would each write what the other one reads.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file] says who works
 * @returns {Promise<T>}
 */
export async function inTurn(work, file = inRoot('.cache/at-work')) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) await pause(CHECK_MS);
  const beating = setInterval(() => beat(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    if (isOurs(file)) rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > SILENT_MS) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    return holder > 0 && !isRunning(holder);
  } catch {
    // It was removed meanwhile.
    return false;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function beat(file) {
  if (isOurs(file)) utimesSync(file, new Date(), new Date());
}

/** Unless this process slept so long that another one has taken its turn. */
function isOurs(file) {
  return existsSync(file) && readFileSync(file, 'utf8') === String(process.pid);
}
