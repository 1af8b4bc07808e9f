import { copyFile, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mapFewAtATime } from './few-at-a-time.ts';

/** Copies a file so that the copy is on disk when this is done. Never a link: the next build writes into the original. */
export async function copyDurably(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  await syncFile(target);
}

/** Writes a file that is on disk when this is done. */
export async function writeDurably(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content);
  await syncFile(file);
}

/** Writes a file so that it has its old text or its new one, whatever happens meanwhile. */
export async function replaceDurably(file: string, text: string): Promise<void> {
  await writeDurably(`${file}.new`, text);
  await rename(`${file}.new`, file);
  await syncFolder(path.dirname(file));
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Files are only sure to be found again once all folders above them are on disk. */
export async function syncFolders(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  await mapFewAtATime([...below, root], syncFolder);
}

/** A rename is only sure to last once its folder is on disk. Windows cannot open folders, and needs no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Removes a folder with all that is in it, if it is there. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
