import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MEDIA_FOLDER } from '@pain/checks/site';
import type { ContentFault, FaultyEntry } from '@pain/schema';
import { type Suspect, toSuspect } from '../content/suspect.ts';
import { writeWhole } from '../content/write-whole.ts';
import type { SiteManifest } from '../manifest/site-manifest.ts';
import { readFaults, refuseAll } from '../routes/attempt-all.ts';
import type { Unfetched } from './download.ts';
import { fetchFiles, forgetEnded, namesUnderWay } from './fetch-files.ts';
import { makePicture } from './make-picture.ts';
import { refuseOutage, toFault } from './unfetched-fault.ts';

type File = SiteManifest['media'][number];

/**
 * How long nothing may come before a build goes on without the rest, in milliseconds: from other hosts while
 * a site is live, whose readers wait for what else was published; from the CMS, which may just be busy; and
 * for a first site, which nobody has seen yet.
 */
const PATIENCE_MS = { others: 2000, cms: 10_000, first: 20_000 };

interface Folders {
  cmsUrl: string;
  outDir: string;
  /** Keeps what was downloaded: a path names its content, so it never has to be asked for twice. */
  cacheDir: string;
  /** The site that is live, which has what it shows also when the cache is lost; null while there is none. */
  liveDir: string | null;
}

/**
 * Puts the files that the site shows beside its pages, pictures in their sizes, and forgets those that it no
 * longer shows. One that its host does not give keeps back the entries that show it, and no others.
 *
 * @param documents what the site is made from: names who shows a file that is at fault.
 * @throws ContentError that names each file that the media library does not give or that is no picture, with
 * the entries that show it; CmsError when there is no site yet, and a host gives next to nothing.
 */
export async function addMedia(
  files: readonly File[],
  documents: readonly Suspect[],
  folders: Folders,
): Promise<void> {
  const { outDir, cacheDir } = folders;
  await mkdir(cacheDir, { recursive: true });
  await mkdir(path.join(outDir, MEDIA_FOLDER), { recursive: true });
  const unfetched = await fetchMissing(files, folders);
  if (folders.liveDir === null) refuseOutage(files, unfetched, folders.cmsUrl);
  const faults: ContentFault[] = [];
  for (const file of files.filter(({ url }) => !unfetched.has(url)))
    await add(file, folders).catch((error: unknown) => {
      const holders = findHolders(file.url, documents);
      faults.push(...readFaults(error).map((fault) => ({ ...fault, documents: holders })));
    });
  refuseAll([...describeUnfetched(files, unfetched, documents, folders), ...faults]);
  const used = files.flatMap((file) => [keptName(file), originalName(file)]);
  await forgetUnused(new Set([...used, ...namesUnderWay(cacheDir)]), cacheDir);
  await forgetOthers(files, outDir);
}

/** What is wrong with the files that could not be fetched, each once for all its sizes. */
function describeUnfetched(
  files: readonly File[],
  unfetched: ReadonlyMap<string, Unfetched>,
  documents: readonly Suspect[],
  { cmsUrl }: Folders,
): ContentFault[] {
  const byUrl = new Map(files.map((file) => [file.url, file]));
  return [...unfetched].flatMap(([url, failure]) => {
    const file = byUrl.get(url);
    return file ? [toFault(file, failure, { holders: findHolders(url, documents), cmsUrl })] : [];
  });
}

/**
 * The entries that show a file, by its address in the media library. Asked only when
 * something is wrong with it.
 */
function findHolders(url: string, documents: readonly Suspect[]): FaultyEntry[] {
  return documents.filter((document) => holds(document, url)).map(toSuspect);
}

function holds(value: unknown, url: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('url' in value && value.url === url) return true;
  return Object.values(value).some((part) => holds(part, url));
}

/**
 * Fetches what neither the cache nor the live site has. Returns why files could not be, by their addresses.
 */
async function fetchMissing(
  files: readonly File[],
  { cmsUrl, cacheDir, liveDir }: Folders,
): Promise<ReadonlyMap<string, Unfetched>> {
  // By where they are put: a video is shown under the name that each entry knows it by.
  const missing = new Map<string, string>();
  for (const file of files) {
    const isKept =
      (await exists(path.join(cacheDir, keptName(file)))) || (await recall(file, cacheDir, liveDir));
    const source = sourceOf(file, cacheDir);
    if (!isKept && !(await exists(source))) missing.set(source, file.url);
  }
  const wanted = [...missing].map(([target, url]) => ({ url: new URL(url, cmsUrl), target }));
  const { host } = new URL(cmsUrl);
  const fetchFrom = (own: boolean, whileLiveMs: number) =>
    fetchFiles(
      wanted.filter(({ url }) => (url.host === host) === own),
      liveDir === null ? PATIENCE_MS.first : whileLiveMs,
    );
  const found = await Promise.all([fetchFrom(true, PATIENCE_MS.cms), fetchFrom(false, PATIENCE_MS.others)]);
  forgetEnded();
  const failures = new Map(found.flatMap((some) => [...some]));
  return new Map(
    [...missing].flatMap(([target, url]) => {
      const failure = failures.get(target);
      return failure ? [[url, failure]] : [];
    }),
  );
}

/** Takes a file from the live site. Returns whether that has it. */
async function recall(file: File, cacheDir: string, liveDir: string | null): Promise<boolean> {
  const live = liveDir && path.join(liveDir, file.path);
  if (!live || !(await exists(live))) return false;
  await copyWhole(live, path.join(cacheDir, keptName(file)));
  return true;
}

async function add(file: File, { outDir, cacheDir }: Folders): Promise<void> {
  const kept = path.join(cacheDir, keptName(file));
  if (file.picture !== null && !(await exists(kept)))
    await writeWhole(kept, await makePicture(sourceOf(file, cacheDir), file.name, file.picture));
  const target = path.join(outDir, file.path);
  if (await exists(target)) return;
  await mkdir(path.dirname(target), { recursive: true });
  await copyWhole(kept, target);
}

/** What a file is made of. */
function sourceOf(file: File, cacheDir: string): string {
  return path.join(cacheDir, file.picture === null ? keptName(file) : originalName(file));
}

/** All sizes of a picture are made of one file, which is fetched once and not given to the public. */
function originalName({ url }: File): string {
  return `original-${createHash('sha256').update(url).digest('hex')}`;
}

async function copyWhole(source: string, target: string): Promise<void> {
  await copyFile(source, `${target}.partial`);
  await rename(`${target}.partial`, target);
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
