import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { copyFile, lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COMPRESSED, isText, writeCompressed } from './compressed.ts';
import { removeFolder, syncFolder, syncTree, writeDurably } from './durable.ts';
import { mapFewAtATime } from './few-at-a-time.ts';
import { inSlices } from './in-slices.ts';
import { CONTENT_COPY, RELEASE_FILE, type Release, SITE_FOLDER } from './release.ts';

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
  shared: { files: Release['files']; folder: string } | null;
}

/**
 * Makes the folder of a release, all of it on disk, or describes it anew when it is there already. A failure leaves
 * nothing half-made behind.
 *
 * @throws whatever the disk says.
 */
export async function writeRelease(writing: Writing): Promise<void> {
  const folder = path.join(writing.releases, writing.release.id);
  if (await exists(folder)) return describeAnew(writing, folder);
  const partial = path.join(writing.releases, `${PARTIAL}${randomUUID()}`);
  try {
    await fill(writing, partial);
    await syncTree(partial);
    await rename(partial, folder);
    await syncFolder(writing.releases);
  } catch (error) {
    await removeFolder(partial);
    throw error;
  }
}

async function fill({ release, outDir, content, shared }: Writing, partial: string): Promise<void> {
  const site = path.join(partial, SITE_FOLDER);
  const files = Object.keys(release.files);
  const isUnchanged = (file: string) => shared !== null && shared.files[file] === release.files[file];
  // By itself first: of a disk that is read-only Node says "no such file" when it is to make several folders at once.
  await mkdir(partial);
  await inSlices([...new Set(files.map(path.dirname))], (folder) =>
    mkdirSync(path.join(site, folder), { recursive: true }),
  );
  if (shared) await inSlices(files.filter(isUnchanged), (file) => linkFile(shared.folder, site, file));
  await mapFewAtATime(
    files.filter((file) => !isUnchanged(file)),
    (file) => addFile(outDir, site, file),
  );
  await copyFile(content, path.join(partial, CONTENT_COPY));
  await writeFile(path.join(partial, RELEASE_FILE), JSON.stringify(release));
}

/** The same site again, of a later revision: only its description and its entries are new. */
async function describeAnew({ release, content }: Writing, folder: string): Promise<void> {
  const partial = (name: string) => path.join(folder, `${PARTIAL}${name}`);
  await writeDurably(partial(CONTENT_COPY), await readFile(content));
  await writeDurably(partial(RELEASE_FILE), JSON.stringify(release));
  for (const name of [CONTENT_COPY, RELEASE_FILE]) await rename(partial(name), path.join(folder, name));
  await syncFolder(folder);
}

/** A file that is the same in the release before, with its compressed forms as far as it has any. */
function linkFile(from: string, to: string, file: string): void {
  linkSync(path.join(from, file), path.join(to, file));
  if (!isText(file)) return;
  for (const ending of COMPRESSED) {
    const form = `${file}${ending}`;
    if (existsSync(path.join(from, form))) linkSync(path.join(from, form), path.join(to, form));
  }
}

/** Copied, never linked: the next build writes into the original. */
async function addFile(from: string, to: string, file: string): Promise<void> {
  await copyFile(path.join(from, file), path.join(to, file));
  if (isText(file)) await writeCompressed(to, file);
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
