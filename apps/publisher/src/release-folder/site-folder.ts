import { constants, existsSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { mapFewAtATime } from '../disk/few-at-a-time.ts';
import { inSlices } from '../disk/in-slices.ts';
import { COMPRESSED, isText, writeCompressed } from './compressed.ts';
import type { Release } from './release.ts';

/** The site of a release, or what is to become one. */
export interface SiteFolder {
  /** The release's name. */
  id: string;
  folder: string;
  files: Release['files'];
}

/** The files by which two sites differ: what the one has and the other has not, or not the same. */
export function differences(
  before: Release['files'],
  after: Release['files'],
): { gone: string[]; fresh: string[] } {
  const notIn = (others: Release['files']) => (entry: [string, string]) => others[entry[0]] !== entry[1];
  const namesOf = (entries: [string, string][]) => entries.map(([file]) => file);
  return {
    gone: namesOf(Object.entries(before).filter(notIn(after))),
    fresh: namesOf(Object.entries(after).filter(notIn(before))),
  };
}

/** The paths of all files in a folder. @throws Error when it cannot be read. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Whether a folder has each of some files: somebody may have removed one. */
export async function isComplete(folder: string, files: Release['files']): Promise<boolean> {
  const isThere = await inSlices(Object.keys(files), (file) => existsSync(path.join(folder, file)));
  return isThere.every((one) => one);
}

/**
 * Gives files a second name in another folder, with their compressed forms as far as they have any.
 *
 * @returns those that are not in the folder: somebody may have removed them.
 */
export async function linkFiles(from: string, to: string, files: readonly string[]): Promise<string[]> {
  await makeFolders(to, files);
  const isLinked = await inSlices(files, (file) => linkFile(file, from, to));
  return files.filter((_, index) => !isLinked[index]);
}

function linkFile(file: string, from: string, to: string): boolean {
  if (!existsSync(path.join(from, file))) return false;
  for (const name of [file, ...formsOf(file).filter((form) => existsSync(path.join(from, form)))])
    linkSync(path.join(from, name), path.join(to, name));
  return true;
}

/**
 * Adds files of a build's output, which the next build writes into: they are copied, never linked. A file
 * that is there already may be part of another release and is never written over.
 *
 * @throws Error when a file is there, or the disk refuses.
 */
export async function addFiles(from: string, to: string, files: readonly string[]): Promise<void> {
  await makeFolders(to, files);
  await mapFewAtATime(files, async (file) => {
    await copyFile(path.join(from, file), path.join(to, file), constants.COPYFILE_EXCL);
    if (isText(file)) await writeCompressed(to, file);
  });
}

/** Removes files with their compressed forms, and the folders that are empty then. */
export async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  await inSlices(files, (file) => {
    for (const name of [file, ...formsOf(file)]) rmSync(path.join(folder, name), { force: true });
  });
  for (const left of new Set(files.map(path.dirname))) removeEmpty(folder, left);
}

function removeEmpty(root: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(path.join(root, folder));
  } catch {
    // Something else is in it.
    return;
  }
  removeEmpty(root, path.dirname(folder));
}

async function makeFolders(root: string, files: readonly string[]): Promise<void> {
  await inSlices([...new Set(files.map(path.dirname))], (folder) =>
    mkdirSync(path.join(root, folder), { recursive: true }),
  );
}

function formsOf(file: string): string[] {
  return isText(file) ? COMPRESSED.map((ending) => `${file}${ending}`) : [];
}
