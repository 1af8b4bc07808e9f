import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that its owner alone may read. It is there as a whole or not at all, also after a power cut, and from when this returns.
 *
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  writeFileSync(`${file}.new`, text, { mode: OWNER_ONLY, flush: true });
  renameSync(`${file}.new`, file);
  // Windows keeps what a folder holds without being asked, and refuses to be.
  if (process.platform !== 'win32') flushFolder(path.dirname(file));
}

function flushFolder(folder) {
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
