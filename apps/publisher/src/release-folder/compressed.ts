import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS: ReadonlySet<string> = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.vtt',
  '.xml',
]);
/** Smaller files fit into one packet as they are. */
const FROM_BYTES = 1024;
/**
 * Kept by browsers for ever and made once, so they are worth every effort; pages must be live in a moment.
 */
const HASHED = /^_astro\//;
/**
 * Tried with our pages: 5 makes them 6% smaller than 4 in the same millisecond; 6 takes twice as long for
 * less than half a percent.
 */
const QUICK = 5;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * What is added to the name of a file for its compressed forms: the server picks one
 * by what the browser takes.
 */
export const COMPRESSED = ['.br', '.gz'] as const;

/** Whether a file is a compressed form of another one. */
export function isCompressedForm(file: string): boolean {
  return COMPRESSED.some((ending) => file.endsWith(ending) && isText(file.slice(0, -ending.length)));
}

/**
 * Whether compressing a file of this name pays: pictures, videos and the search index are compressed already.
 */
export function isText(file: string): boolean {
  return TEXTS.has(path.extname(file));
}

/**
 * Writes the compressed forms of a file beside it; none for a file that is too small.
 *
 * @param root the folder of the site, and `file` a path in it.
 */
export async function writeCompressed(root: string, file: string): Promise<void> {
  const target = path.join(root, file);
  const content = await readFile(target);
  if (content.length < FROM_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: HASHED.test(file) ? constants.BROTLI_MAX_QUALITY : QUICK,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [brotli, zipped] = await Promise.all([toBrotli(content, { params }), toGzip(content)]);
  await Promise.all([writeFile(`${target}.br`, brotli), writeFile(`${target}.gz`, zipped)]);
}
