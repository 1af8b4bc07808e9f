import { glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { SEARCH_FOLDER } from '../manifest/site-manifest.ts';
import { readSearched } from './read-searched.ts';
import { readWords, textOf } from './read-words.ts';
import { VOCABULARY_FILE, type Vocabulary } from './vocabulary.ts';

/** What repeats on every page is not looked for. */
const OPTIONS = { forceLanguage: 'en', excludeSelectors: ['.app-contents', '.app-faq-link'] };
/** So many pages are with Pagefind's process at a time, which would otherwise wait for each. */
const AT_ONCE = 50;
/** Where Pagefind holds the text of each page, zipped, after a mark of its own. */
const FRAGMENTS = 'fragment/*';
const MARK = 'pagefind_dcd';
const fragment = z.object({ content: z.string() });
/** A page as Pagefind gets it; empty where it is not found. */
interface Page {
  sourcePath: string;
  content: string;
}

/**
 * Of so many pages, what was made of their text is kept for the next index in this process: mostly one page
 * changes, and reading the words of the others takes as long as Pagefind.
 */
const REMEMBERED = 500;
const searched = new LRUCache<string, string>({ max: REMEMBERED, memoMethod: readSearched });
const forms = new LRUCache<string, readonly string[]>({
  max: REMEMBERED,
  memoMethod: (text) => [...new Set(readWords(text).flatMap((word) => word.forms))],
});

/** What Pagefind brings beside the index and its engine, and the search page of this site does not use. */
const NOT_USED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)|^wasm\.unknown/;

/**
 * Makes the index that the search page asks in the browser. It holds what is within `data-pagefind-body`;
 * pages without it are not found.
 *
 * @param site the folder of the pages.
 * @param target the folder that gets the index, as its {@link SEARCH_FOLDER}, in place of what was there.
 * @throws Error when Pagefind cannot read the pages, with its reasons.
 */
export async function makeSearchIndex(site: string, target: string): Promise<void> {
  try {
    const { index, errors } = await createIndex(OPTIONS);
    if (!index) throw failure(errors);
    await addPages(index, site);
    const folder = path.join(target, SEARCH_FOLDER);
    await writeIndex(index, folder);
    await writeFile(path.join(folder, VOCABULARY_FILE), JSON.stringify(await countWords(folder)));
  } finally {
    await close();
  }
}

/**
 * In the order of their names, which the index depends on: made again from the same pages it is
 * the same, byte for byte.
 */
async function addPages(index: PagefindIndex, site: string): Promise<void> {
  const files = await filesIn(site, '**/*.html');
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const pages = await Promise.all(files.slice(at, at + AT_ONCE).map((file) => readPage(site, file)));
    const found = pages.filter(({ content }) => content !== '');
    await Promise.all(found.map((page) => addPage(index, page)));
  }
}

async function readPage(site: string, sourcePath: string): Promise<Page> {
  return { sourcePath, content: searched.memo(await readFile(path.join(site, sourcePath), 'utf8')) };
}

async function addPage(index: PagefindIndex, page: Page): Promise<void> {
  const { errors } = await index.addHTMLFile(page);
  if (errors.length > 0) throw failure(errors);
}

/** Pagefind's own process writes: asked for its files instead, it sends each of them as a text. */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw failure(errors);
  const notUsed = (await readdir(folder)).filter((name) => NOT_USED.test(name));
  await Promise.all(notUsed.map((name) => rm(path.join(folder, name))));
}

/** The words of the texts that Pagefind read, so that the search page knows which there are. */
async function countWords(folder: string): Promise<Vocabulary> {
  const pages: Record<string, number> = Object.create(null);
  for (const file of await filesIn(folder, FRAGMENTS)) {
    const unzipped = gunzipSync(await readFile(path.join(folder, file)))
      .toString('utf8')
      .slice(MARK.length);
    const text = textOf(fragment.parse(JSON.parse(unzipped)).content);
    for (const form of forms.memo(text)) pages[form] = (pages[form] ?? 0) + 1;
  }
  return pages;
}

async function filesIn(cwd: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd })) files.push(file);
  return files.toSorted();
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index cannot be made: ${errors.join('; ')}`);
}
