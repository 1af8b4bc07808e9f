import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { SEARCH_FOLDER } from '../site-manifest.ts';

/** What repeats on every page is not looked for. */
const OPTIONS = { forceLanguage: 'en', excludeSelectors: ['.app-contents', '.app-faq-link'] };
/** What Pagefind brings beside the index and its engine, and the search page of this site does not use. */
const NOT_USED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)|^wasm\.unknown/;

/**
 * Makes the index that the search page asks in the browser. It holds what is within `data-pagefind-body`; pages without
 * it are not found.
 *
 * @param site the folder of the pages.
 * @param target the folder that gets the index, below {@link SEARCH_FOLDER}.
 * @throws Error when Pagefind cannot read the pages, with its reasons.
 */
export async function makeSearchIndex(site: string, target: string): Promise<void> {
  try {
    const { index, errors } = await createIndex(OPTIONS);
    if (!index) throw failure(errors);
    const read = await index.addDirectory({ path: site, glob: '**/*.html' });
    if (read.errors.length > 0) throw failure(read.errors);
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw failure(problems);
    for (const { path: name, content } of files) if (!NOT_USED.test(name)) await write(target, name, content);
  } finally {
    await close();
  }
}

async function write(target: string, name: string, content: Uint8Array): Promise<void> {
  const file = path.join(target, SEARCH_FOLDER, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index cannot be made: ${errors.join('; ')}`);
}
