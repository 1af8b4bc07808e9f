import { type Dirent, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MEDIA_FOLDER } from '@pain/checks/site';
import { z } from 'zod';
import { CONTENT_FILE, fileAt } from '../manifest/site-manifest.ts';

/**
 * Says what the pages in an output folder were made with and of; it is there only while they are those of a
 * build that came to its end.
 */
const PAGES_FILE = '.pages.json';
/** The list while it is written: what is cut short by a full disk or a crash never takes the list's name. */
const PARTIAL_FILE = `${PAGES_FILE}.partial`;

const NOT_SERVED: ReadonlySet<string> = new Set([PAGES_FILE, PARTIAL_FILE, CONTENT_FILE]);

const madePages = z.object({
  /** Names the code that made the pages. */
  code: z.string(),
  /** By the path of a page: names what it was made of. */
  digests: z.record(z.string(), z.string()),
});

/** What the pages in an output folder were made with and of. */
export type MadePages = z.infer<typeof madePages>;

/**
 * Prepares an output folder for the next build: the pages and the media of the last one stay, because those
 * are left alone that would be the same, and everything else goes. Pages that nobody vouches for go, too.
 *
 * @returns the pages that stay; null when there are none.
 */
export async function openOutput(outDir: string): Promise<MadePages | null> {
  const pages = await readPages(outDir);
  if (pages === null) await rm(outDir, { recursive: true, force: true });
  else await removeBeside(outDir, Object.keys(pages.digests));
  await mkdir(outDir, { recursive: true });
  return pages;
}

/**
 * Says that the pages in the folder are those of a build that came to its end, and removes those that were
 * there before and are no more.
 */
export async function keepPages(outDir: string, pages: MadePages, before: MadePages | null): Promise<void> {
  const gone = Object.keys(before?.digests ?? {}).filter((page) => !(page in pages.digests));
  for (const page of gone) await rm(path.join(outDir, fileAt(page)), { force: true });
  await writeFile(path.join(outDir, PARTIAL_FILE), JSON.stringify(pages));
  await rename(path.join(outDir, PARTIAL_FILE), path.join(outDir, PAGES_FILE));
}

/**
 * Whether a page is in the folder as it would be made now: it was made with the same code and of the same.
 *
 * @param before what vouches for the pages that are there; null when nothing does.
 * @param page its path.
 */
export function isThereAlready(
  outDir: string,
  before: MadePages | null,
  { page, code, digest }: { page: string; code: string; digest: string },
): boolean {
  if (before === null || before.code !== code || before.digests[page] !== digest) return false;
  return existsSync(path.join(outDir, fileAt(page)));
}

/** Every file of the site in an output folder, relative to it, sorted. */
export async function listOutput(outDir: string, pages: readonly string[]): Promise<string[]> {
  const found = pages.map(fileAt).filter((file) => existsSync(path.join(outDir, file)));
  const others = await Promise.all(
    (await entriesBeside(outDir, pages)).map((entry) => listBelow(outDir, entry)),
  );
  return [...found, ...others.flat().filter((file) => !NOT_SERVED.has(file))].sort();
}

async function removeBeside(outDir: string, pages: readonly string[]): Promise<void> {
  const entries = await entriesBeside(outDir, pages);
  // A media file's name changes with its content, so one that is there is right.
  const passing = entries.filter(({ name }) => name !== MEDIA_FOLDER);
  for (const { name } of passing) await rm(path.join(outDir, name), { recursive: true });
}

/**
 * Null also when the list is damaged: it vouches for nothing, and must not fail this
 * build and all later ones.
 */
async function readPages(outDir: string): Promise<MadePages | null> {
  try {
    return madePages.parse(JSON.parse(await readFile(path.join(outDir, PAGES_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** What is in the folder beside its pages. */
async function entriesBeside(outDir: string, pages: readonly string[]): Promise<Dirent[]> {
  const ofPages = new Set(pages.map((page) => fileAt(page).split('/')[0]));
  const entries = await readdir(outDir, { withFileTypes: true });
  return entries.filter(({ name }) => !ofPages.has(name));
}

async function listBelow(outDir: string, entry: Dirent): Promise<string[]> {
  if (entry.isFile()) return [entry.name];
  const entries = await readdir(path.join(outDir, entry.name), { recursive: true, withFileTypes: true });
  return entries
    .filter((below) => below.isFile())
    .map((below) => path.relative(outDir, path.join(below.parentPath, below.name)));
}
