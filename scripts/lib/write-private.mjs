import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;
/** How the name goes on of what is not finished. */
const UNFINISHED = /^(?:\.\d+)?(?:\.new)?$/;
/** Writing takes a moment. */
const UNFINISHED_MS = 60_000;

/**
 * Writes a file that is not there yet, as {@link writePrivate} does. Of several processes that do so at once,
 * the first one's is kept.
 *
 * @param {string} file
 * @param {string} text
 * @returns {string} what is in the file now
 */
export function createPrivate(file, text) {
  const own = `${file}.${process.pid}`;
  writePrivate(own, text);
  try {
    linkSync(own, file);
  } catch (error) {
    // Not each disk has links; on one without, only one process may begin.
    if (error.code !== 'EEXIST') renameSync(own, file);
  }
  rmSync(own, { force: true });
  flushFolder(path.dirname(file));
  return readFileSync(file, 'utf8');
}

/**
 * Writes a file that its owner alone may read. It is there as a whole or not at all, also after a power cut,
 * and from when this returns.
 *
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  writeFileSync(`${file}.new`, text, { mode: OWNER_ONLY, flush: true });
  renameSync(`${file}.new`, file);
  flushFolder(path.dirname(file));
}

/**
 * Makes a file one that its owner alone may read, as after it was restored from a backup, and removes what a
 * process left next to it that was killed while it wrote.
 *
 * @param {string} file
 */
export function tidyPrivate(file) {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  if (!existsSync(folder)) return;
  takeFromOthers(file);
  const others = readdirSync(folder).filter((other) => other.startsWith(`${name}.`));
  for (const left of others.filter((other) => UNFINISHED.test(other.slice(name.length))))
    removeIfOld(path.join(folder, left));
}

function takeFromOthers(file) {
  try {
    chmodSync(file, OWNER_ONLY);
  } catch {
    // It does not exist yet, or belongs to somebody who decides that.
    return;
  }
}

/** What is younger may be of another start that writes at this moment. */
function removeIfOld(file) {
  const { mtimeMs = Date.now() } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (Date.now() - mtimeMs > UNFINISHED_MS) rmSync(file, { force: true });
}

function flushFolder(folder) {
  // It keeps what a folder holds without being asked, and refuses to be.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
