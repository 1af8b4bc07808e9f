import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FILE } from '@pain/web/manifest';
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
  await mapFewAtATime(Object.entries(release.files), async ([file, digest]) => {
    const target = path.join(partial, SITE_FOLDER, file);
    await mkdir(path.dirname(target), { recursive: true });
    const unchanged = shared !== null && shared.files[file] === digest;
    if (unchanged) await link(path.join(shared.folder, file), target);
    else await copyDurably(path.join(outDir, file), target);
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

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
