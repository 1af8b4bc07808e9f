import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MEDIA_FOLDER } from '@pain/checks/site';
import { ContentError, type ContentFault, describeFault } from '@pain/schema';
import { CmsError, reasonOf } from '../content/cms-error.ts';
import type { SiteManifest } from '../manifest/site-manifest.ts';
import { readFaults, refuseAll } from '../routes/attempt-all.ts';
import { findHolders, type Holder } from './find-holders.ts';
import { makePicture } from './make-picture.ts';

type File = SiteManifest['media'][number];

const DEADLINE_MS = 60_000;
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** Statuses that say that this file cannot be read, rather than that the media library is out of order for now. */
const UNREADABLE: ReadonlySet<number> = new Set([...GONE, 400, 403, 414, 451, 500]);

interface Folders {
  cmsUrl: string;
  outDir: string;
  /** Keeps what was downloaded: a path names its content, so it never has to be asked for twice. */
  cacheDir: string;
}

/**
 * Puts the files that the site shows beside its pages, pictures in their sizes, and forgets those that it no longer
 * shows.
 *
 * @param documents what the site is made from: names who shows a file that is at fault.
 * @throws ContentError that names each file that the media library does not have or that is no picture, with the entries that
 * show it; CmsError when one cannot be read.
 */
export async function addMedia(
  files: readonly File[],
  documents: readonly Holder[],
  { cmsUrl, outDir, cacheDir }: Folders,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await mkdir(path.join(outDir, MEDIA_FOLDER), { recursive: true });
  const faults: ContentFault[] = [];
  for (const file of files) {
    await add(file, { cmsUrl, outDir, cacheDir }).catch((error: unknown) => {
      const found = readFaults(error);
      const holders = findHolders(file.url, documents);
      faults.push(...found.map((fault) => ({ ...fault, documents: holders })));
    });
  }
  refuseAll(faults);
  await forgetUnused(new Set(files.flatMap((file) => [keptName(file), originalName(file)])), cacheDir);
  await forgetOthers(files, outDir);
}

async function add(file: File, { cmsUrl, outDir, cacheDir }: Folders): Promise<void> {
  const kept = path.join(cacheDir, keptName(file));
  if (!(await exists(kept))) await make(file, { cmsUrl, cacheDir, kept });
  const target = path.join(outDir, file.path);
  if (await exists(target)) return;
  await mkdir(path.dirname(target), { recursive: true });
  await copyWhole(kept, target);
}

interface Place {
  cmsUrl: string;
  cacheDir: string;
  /** Where the file is kept once it is made. */
  kept: string;
}

async function make(file: File, { cmsUrl, cacheDir, kept }: Place): Promise<void> {
  if (file.picture === null) return download(file, cmsUrl, kept);
  const original = path.join(cacheDir, originalName(file));
  if (!(await exists(original))) await download(file, cmsUrl, original);
  await writeWhole(kept, await makePicture(original, file.name, file.picture));
}

/** All sizes of a picture are made of one file, which is fetched once and not given to the public. */
function originalName({ url }: File): string {
  return `original-${createHash('sha256').update(url).digest('hex')}`;
}

async function writeWhole(target: string, content: Buffer): Promise<void> {
  await writeFile(`${target}.partial`, content);
  await rename(`${target}.partial`, target);
}

async function copyWhole(source: string, target: string): Promise<void> {
  await copyFile(source, `${target}.partial`);
  await rename(`${target}.partial`, target);
}

async function download(file: File, cmsUrl: string, target: string): Promise<void> {
  const partial = `${target}.partial`;
  try {
    const response = await fetch(new URL(file.url, cmsUrl), { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (UNREADABLE.has(response.status)) throw missing(file, response.status);
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    await pipeline(response.body, createWriteStream(partial));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error instanceof ContentError || isOfDisk(error) ? error : unreadable(file, cmsUrl, error);
  }
}

/** The name in the cache, where all files are in one folder. */
function keptName({ path: file }: File): string {
  return file.split('/').slice(2).join('-');
}

/** Removes what no page shows any more from the site. */
async function forgetOthers(files: readonly File[], outDir: string): Promise<void> {
  const folders = Map.groupBy(files, (file) => path.dirname(file.path));
  await forgetUnused(
    new Set([...folders.keys()].map((folder) => path.basename(folder))),
    path.join(outDir, MEDIA_FOLDER),
  );
  for (const [folder, own] of folders)
    await forgetUnused(new Set(own.map((file) => path.basename(file.path))), path.join(outDir, folder));
}

async function forgetUnused(used: ReadonlySet<string>, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!used.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Errors of the network come wrapped, those of the disk as they are. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function missing({ name, usedBy }: File, status: number): ContentError {
  const why = GONE.has(status) ? 'does not have it any more' : 'cannot read it';
  return new ContentError(
    describeFault(
      `The file “${name}”`,
      [],
      [`It is shown on ${usedBy}, but the media library ${why}`],
      'Upload it again in the media library, or take it out of the entry that shows it.',
    ),
  );
}

function unreadable({ name, url, usedBy }: File, cmsUrl: string, cause: unknown): CmsError {
  return new CmsError(
    `The file “${name}” of ${usedBy} cannot be read from ${new URL(url, cmsUrl).href} (${reasonOf(cause)}).`,
    'Check that the media library can be reached. The site is tried again by itself.',
    { cause },
  );
}
