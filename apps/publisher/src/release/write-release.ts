import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FILE } from '@pain/web/manifest';
import { COMPRESSED, isText, writeCompressed } from './compressed.ts';
import { copyDurably, removeFolder, syncFolder, syncFolders, writeDurably } from './durable.ts';
import { mapFewAtATime } from './few-at-a-time.ts';
import { CONTENT_COPY, RELEASE_FILE, type Release, SITE_FOLDER } from './release.ts';

/** How the names of what is not finished begin. */
export const PARTIAL = '.partial-';

/** What becomes a release's folder. */
export interface Writing {
  /** The folder of all releases. */
  releases: string;
  release: Release;
  outDir: string;
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
    await syncFolders(partial);
    await rename(partial, folder);
    await syncFolder(writing.releases);
  } catch (error) {
    await removeFolder(partial);
    throw error;
  }
}

async function fill({ release, outDir, shared }: Writing, partial: string): Promise<void> {
  const site = path.join(partial, SITE_FOLDER);
  await mapFewAtATime(Object.entries(release.files), async ([file, digest]) => {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    const unchanged = shared !== null && shared.files[file] === digest;
    if (unchanged) await linkFile(shared.folder, site, file);
    else await copyFile(outDir, site, file);
  });
  await copyDurably(path.join(outDir, CONTENT_FILE), path.join(partial, CONTENT_COPY));
  await writeDurably(path.join(partial, RELEASE_FILE), JSON.stringify(release));
}

/** The same site again, of a later revision: only its description and its entries are new. */
async function describeAnew({ release, outDir }: Writing, folder: string): Promise<void> {
  const partial = (name: string) => path.join(folder, `${PARTIAL}${name}`);
  await copyDurably(path.join(outDir, CONTENT_FILE), partial(CONTENT_COPY));
  await writeDurably(partial(RELEASE_FILE), JSON.stringify(release));
  for (const name of [CONTENT_COPY, RELEASE_FILE]) await rename(partial(name), path.join(folder, name));
  await syncFolder(folder);
}

/** A file that is the same in the release before, with its compressed forms as far as it has any. */
async function linkFile(from: string, to: string, file: string): Promise<void> {
  await link(path.join(from, file), path.join(to, file));
  if (!isText(file)) return;
  for (const ending of COMPRESSED) {
    const form = `${file}${ending}`;
    if (await exists(path.join(from, form))) await link(path.join(from, form), path.join(to, form));
  }
}

async function copyFile(from: string, to: string, file: string): Promise<void> {
  await copyDurably(path.join(from, file), path.join(to, file));
  if (isText(file)) await writeCompressed(to, file);
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
