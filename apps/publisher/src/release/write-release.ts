import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { discard, removeFolder, syncFolder, syncTree, writeDurably } from '../disk/durable.ts';
import { Digests } from '../release-folder/digests.ts';
import {
  CONTENT_COPY,
  RELEASE_FILE,
  type Release,
  readRelease,
  SITE_FOLDER,
} from '../release-folder/release.ts';
import {
  addFiles,
  differences,
  isComplete,
  linkFiles,
  removeFiles,
  type SiteFolder,
} from '../release-folder/site-folder.ts';
import type { Spare } from './spare.ts';

/** How the names of what is not finished begin. */
export const PARTIAL = '.partial-';

/** What becomes a release's folder. */
export interface Writing {
  /** The folder of all releases. */
  releases: string;
  release: Release;
  /** The folder of the files that are not shared. */
  outDir: string;
  /** The file of the entries that the site was made from. */
  content: string;
  /** An earlier release, with which unchanged files are shared. */
  shared: SiteFolder | null;
  /** May hold a copy of that release. */
  spare: Spare;
}

/**
 * Makes the folder of a release, all of it on disk, or rewrites its description when the whole folder exists
 * already. A failure leaves nothing half-made behind.
 *
 * @throws whatever the disk says.
 */
export async function writeRelease(writing: Writing): Promise<void> {
  const folder = path.join(writing.releases, writing.release.id);
  if (await isWhole(folder, writing.release)) return rewriteDescription(writing, folder);
  const partial = path.join(writing.releases, `${PARTIAL}${randomUUID()}`);
  try {
    await fill(writing, partial);
    await syncTree(partial);
    await putInPlace(partial, folder);
    await syncFolder(writing.releases);
  } catch (error) {
    await discard(partial, error);
    throw error;
  }
}

async function fill({ release, outDir, content, shared, spare }: Writing, partial: string): Promise<void> {
  const site = path.join(partial, SITE_FOLDER);
  // On its own first: of a disk that is read-only Node says "no such file" when it is to make
  // several folders at once.
  await mkdir(partial);
  const missing = shared ? await beginWith(shared, site, spare) : [];
  const { gone, fresh } = differences(shared?.files ?? {}, release.files);
  await removeFiles(site, gone);
  const lost = missing.filter((file) => Object.hasOwn(release.files, file));
  await addFiles(outDir, site, [...new Set([...fresh, ...lost])]);
  await copyFile(content, path.join(partial, CONTENT_COPY));
  await writeFile(path.join(partial, RELEASE_FILE), JSON.stringify(release));
}

/**
 * The release before, as the start of the next one: every file has a second
 * name. @returns those that it has lost.
 */
async function beginWith(shared: SiteFolder, site: string, spare: Spare): Promise<string[]> {
  const copy = await spare.take(shared.id);
  if (copy === null) return linkFiles(shared.folder, site, Object.keys(shared.files));
  await rename(copy, site);
  return [];
}

/**
 * Whether a folder holds all of a release's site. Where its description cannot be read, the files
 * themselves have to say so.
 */
async function isWhole(folder: string, { files }: Release): Promise<boolean> {
  if (await readRelease(folder)) return isComplete(path.join(folder, SITE_FOLDER), files);
  const found = await new Digests().of(path.join(folder, SITE_FOLDER), Object.keys(files)).catch(() => null);
  return found !== null && Object.entries(files).every(([file, digest]) => found[file] === digest);
}

/** Replaces whatever is left there of a release that is not whole. */
async function putInPlace(partial: string, folder: string): Promise<void> {
  const left = `${partial}-left`;
  await rename(folder, left).catch(() => undefined);
  await rename(partial, folder);
  await removeFolder(left);
}

/** The same site again, of a later revision: only its description and its entries are new. */
async function rewriteDescription({ release, content }: Writing, folder: string): Promise<void> {
  const partial = (name: string) => path.join(folder, `${PARTIAL}${name}`);
  const names = [CONTENT_COPY, RELEASE_FILE];
  try {
    await writeDurably(partial(CONTENT_COPY), await readFile(content));
    await writeDurably(partial(RELEASE_FILE), JSON.stringify(release));
    for (const name of names) await rename(partial(name), path.join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    for (const name of names) await discard(partial(name), error);
    throw error;
  }
}
