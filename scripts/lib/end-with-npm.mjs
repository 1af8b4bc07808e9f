import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const CHECK_MS = 500;

/**
 * Resolves when npm, which runs this script by a shell, has ended. npm passes SIGTERM on to its shell alone,
 * which ends without its command, and SIGKILL and SIGHUP to nobody: without this, a signal to `npm start`
 * leaves everything running.
 *
 * @param {AbortSignal} signal ends the waiting
 * @param {{ processes?: number[], checkMs?: number }} [options] the processes that must all live, by
 * default npm and its shell
 * @returns {Promise<boolean>} whether one of them has ended
 */
export async function whenNpmEnds(signal, { processes = findAncestors(), checkMs = CHECK_MS } = {}) {
  while (!signal.aborted) {
    if (!processes.every(isRunning)) return true;
    await pause(checkMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
  return false;
}

/**
 * The processes between this script and npm, with npm, when npm runs this script; nobody otherwise, and on
 * Windows, where a console ends its programs itself. A shell such as bash becomes the command that it is to
 * run, so that npm may be the parent of this process. Who started npm may end: `nohup npm start &` goes on.
 *
 * @param {{ parent?: number, read?: typeof readProcess, env?: NodeJS.ProcessEnv }} [from]
 * @returns {number[]} the parent alone where `ps` does not say which one is npm.
 */
export function findAncestors({ parent = process.ppid, read = readProcess, env = process.env } = {}) {
  if (!env.npm_lifecycle_event || process.platform === 'win32') return [];
  const { command, parent: above } = read(parent);
  if (isNpm(command) || !isNpm(read(above).command)) return [parent];
  return [parent, above];
}

/** npm gives itself its command as its title, such as `npm start`; until then it is run by Node. */
function isNpm(command) {
  return /^(?:\S*node\S* )?(?:\S*\/)?npm(?:-cli\.js)?(?: |$)/.test(command);
}

/** The command of a process and the one that started it; unknown where `ps` is missing. */
function readProcess(pid) {
  try {
    const columns = ['-o', 'ppid=', '-o', 'args='];
    const line = execFileSync('ps', [...columns, '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, command] = /^\s*(\d+)\s+(.*?)\s*$/s.exec(line) ?? [];
    return { parent: Number(parent), command: command ?? '' };
  } catch {
    return { parent: 0, command: '' };
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
