import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that is not there yet, as {@link writePrivate} does. Of several processes that do so at once, the first one's is kept.
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
 * Writes a file that its owner alone may read. It is there as a whole or not at all, also after a power cut, and from when this returns.
 *
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  writeFileSync(`${file}.new`, text, { mode: OWNER_ONLY, flush: true });
  renameSync(`${file}.new`, file);
  flushFolder(path.dirname(file));
}

function flushFolder(folder) {
  // It keeps what a folder holds without being asked, and refuses to be.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
