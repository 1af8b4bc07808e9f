import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DiskError, explainDiskError } from './disk-error.ts';
import { mapFewAtATime } from './few-at-a-time.ts';
import { runProgram } from './run-program.ts';

/** Writes a file that is on disk when this is done. */
export async function writeDurably(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content);
  await syncFile(file);
}

/** How the name of what is to take the place of a file ends until it does. */
export const REPLACEMENT = '.partial';

/**
 * Writes a file so that it has its old text or its new one, whatever happens meanwhile.
 *
 * @throws DiskError when the disk is full or refuses.
 */
export async function replaceDurably(file: string, text: string): Promise<void> {
  const replacement = file + REPLACEMENT;
  try {
    await writeDurably(replacement, text);
    await rename(replacement, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    throw explainDiskError(error, file);
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/**
 * Has everything in a folder on disk when this is done: the files, and the folders by
 * which they are found again.
 *
 * Linux does that for a whole file system at once (syncfs, by `sync --file-system`), in a tenth of the time
 * that thousands of files take one by one.
 *
 * @throws DiskError when the disk does not respond, and whatever it says.
 */
export async function syncTree(root: string, limitMs?: number): Promise<void> {
  if (process.platform === 'linux' && (await syncFileSystem(root, limitMs))) return;
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  await mapFewAtATime(entries, async (entry) => {
    const place = path.join(entry.parentPath, entry.name);
    await (entry.isDirectory() ? syncFolder(place) : syncFile(place));
  });
  await syncFolder(root);
}

/** False where the command is not there or does not know how. */
async function syncFileSystem(root: string, limitMs?: number): Promise<boolean> {
  try {
    await runProgram('sync', ['-f', root], root, limitMs);
    return true;
  } catch (error) {
    if (error instanceof DiskError) throw error;
    return false;
  }
}

/**
 * A rename is only sure to last once its folder is on disk. Windows cannot open folders,
 * and needs no such thing.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Removes a folder with all that is in it, if it is there. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Removes what a failure left half-made. A disk that does not respond is not waited for: the next
 * start removes what it keeps.
 */
export async function discard(folder: string, error: unknown): Promise<void> {
  const removed = removeFolder(folder).catch(() => undefined);
  if (!(error instanceof DiskError)) await removed;
}
