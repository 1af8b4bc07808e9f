import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const CHECK_MS = 500;

/**
 * Resolves when npm, which runs this script by a shell, has ended. npm passes SIGTERM on to its shell alone, which ends without its
 * command, and SIGKILL and SIGHUP to nobody: without this, a signal to `npm start` leaves everything running.
 *
 * @param {AbortSignal} signal ends the waiting
 * @param {{ processes?: number[], checkMs?: number }} [options] the processes that must all live, by default the shell and npm
 * @returns {Promise<boolean>} whether one of them has ended
 */
export async function whenNpmEnds(signal, { processes = findAncestors(), checkMs = CHECK_MS } = {}) {
  while (!signal.aborted) {
    if (!processes.every(isRunning)) return true;
    await pause(checkMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
  return false;
}

/** The shell and npm, when npm runs this script; nobody otherwise, and on Windows, where a console ends its programs itself. */
function findAncestors() {
  const { npm_lifecycle_event: command } = process.env;
  if (!command || process.platform === 'win32') return [];
  const npm = parentOf(process.ppid);
  return npm === null ? [process.ppid] : [process.ppid, npm];
}

/** The process that started another one; null where `ps` is missing. */
function parentOf(pid) {
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
