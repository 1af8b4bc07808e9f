import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ContentError } from '@pain/schema';
import type { SiteManifest } from '../site-manifest.ts';

type File = SiteManifest['media'][number];

const DEADLINE_MS = 60_000;

interface Folders {
  cmsUrl: string;
  outDir: string;
  /** Keeps what was downloaded: a path names its content, so it never has to be asked for twice. */
  cacheDir: string;
}

/**
 * Puts the files that the site shows beside its pages, and forgets those that it no longer shows.
 *
 * @throws ContentError that names the file and a page that shows it, when the CMS does not have it.
 */
export async function addMedia(files: readonly File[], { cmsUrl, outDir, cacheDir }: Folders): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await mkdir(path.join(outDir, 'media'), { recursive: true });
  for (const file of files) {
    const kept = path.join(cacheDir, path.basename(file.path));
    if (!(await exists(kept))) await download(file, cmsUrl, kept);
    await copyFile(kept, path.join(outDir, file.path));
  }
  await forgetUnused(files, cacheDir);
}

async function download(file: File, cmsUrl: string, target: string): Promise<void> {
  const response = await request(file, cmsUrl);
  if (!response.ok || response.body === null)
    throw missing(file, `the CMS answered with status ${response.status}`);
  const partial = `${target}.partial`;
  try {
    await pipeline(response.body, createWriteStream(partial));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw missing(file, error instanceof Error ? error.message : String(error));
  }
}

async function request(file: File, cmsUrl: string): Promise<Response> {
  try {
    return await fetch(new URL(file.url, cmsUrl), { signal: AbortSignal.timeout(DEADLINE_MS) });
  } catch (error) {
    throw missing(file, error instanceof Error ? error.message : String(error));
  }
}

async function forgetUnused(files: readonly File[], cacheDir: string): Promise<void> {
  const used = new Set(files.map((file) => path.basename(file.path)));
  for (const name of await readdir(cacheDir)) {
    if (!used.has(name)) await rm(path.join(cacheDir, name), { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function missing({ name, usedBy }: File, reason: string): ContentError {
  return new ContentError(
    `The file “${name}”`,
    [`It is shown on ${usedBy} but cannot be had (${reason})`],
    'Upload it again in the media library, or take it out of the entry that shows it.',
  );
}
