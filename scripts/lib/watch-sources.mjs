import { execFileSync } from 'node:child_process';
import { watch } from 'node:fs';
import { inRoot, ROOT } from './paths.mjs';

/**
 * Says which files of some folders are written, moved or removed, each as a path in the
 * repository with forward slashes.
 *
 * @param {string[]} folders of the repository
 * @param {(file: string) => void} onChange
 * @param {AbortSignal} [signal] ends the watching
 */
export function watchSources(folders, onChange, signal) {
  for (const folder of folders)
    watch(inRoot(folder), { recursive: true, signal }, (_event, name) => {
      if (name) onChange(`${folder}/${name.replaceAll('\\', '/')}`);
    });
}

/** The folders of the repository that hold sources, without what is made or installed beside them. */
export function trackedFolders() {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return [...new Set(files.flatMap((file) => FOLDER.exec(file)?.[1] ?? []))];
}

/** In a workspace each folder for itself; the blocks, which are of no workspace, all together. */
const FOLDER = /^(packages\/blocks|(?:(?:apps|packages)\/[^/]+|e2e)\/[^/.][^/]*|docs|scripts)\//;

/**
 * Makes a collector of changes: hands those that come shortly after each other to `carryOut` together, and
 * those that come while it runs once it has ended.
 *
 * @template T
 * @param {(items: T[]) => Promise<void>} carryOut
 * @param {number} [pauseMs] how long nothing may come before it begins
 * @returns {(...items: T[]) => void}
 */
export function collectChanges(carryOut, pauseMs = 150) {
  let waiting = new Set();
  let timer;
  let isBusy = false;
  const next = async () => {
    if (isBusy || waiting.size === 0) return;
    isBusy = true;
    const items = [...waiting];
    waiting = new Set();
    await carryOut(items);
    isBusy = false;
    later();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(next, pauseMs);
  };
  return (...items) => {
    for (const item of items) waiting.add(item);
    later();
  };
}
