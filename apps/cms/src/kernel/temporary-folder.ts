import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { dataDir } from './settings';

const FOLDER = 'temporary';
const SEPARATOR = '.';
/**
 * Longer than an upload takes. On another machine nobody can see whether the process that
 * made a folder still runs.
 */
const FORGOTTEN_MS = 60 * 60 * 1000;

/**
 * Gives this process a temporary folder of its own, which nobody else may read, and removes those of
 * processes that ended. Everything temporary goes there (uploads, and the copies that Strapi and sharp make
 * of them), so that nothing outlives a crash.
 */
export function takeTemporaryFolder(): void {
  const all = dataDir(FOLDER);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(all)) {
    if (isForgotten(name, path.join(all, name)))
      rmSync(path.join(all, name), { recursive: true, force: true });
  }
  const own = path.join(all, `${hostname()}${SEPARATOR}${process.pid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  // What `os.tmpdir()` returns, on every system.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = own;
}

/** A folder of this process's number is an earlier process's, unless it is in use already. */
function isForgotten(name: string, folder: string): boolean {
  const at = name.lastIndexOf(SEPARATOR);
  if (name.slice(0, at) !== hostname()) return Date.now() - ageOf(folder) > FORGOTTEN_MS;
  const pid = Number(name.slice(at + 1));
  return pid === process.pid ? process.env.TMPDIR !== folder : !isRunning(pid);
}

function ageOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
