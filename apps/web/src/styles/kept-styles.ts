import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Styles } from './compile-styles.ts';
import { listUsers } from './list-users.ts';

const FILE = fileURLToPath(new URL('../../node_modules/.cache/styles/styles.json', import.meta.url));
const SHEETS = fileURLToPath(new URL('./*.scss', import.meta.url));
/** Names the exact versions of the packages that make it. */
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

const kept = z.object({
  key: z.string(),
  styles: z.object({ css: z.string(), sources: z.array(z.string()) }),
});

/**
 * The stylesheet that was made of just these sources before; null when there is none, or it is damaged.
 *
 * @param file where it is kept.
 */
export async function recallStyles(file = FILE): Promise<Styles | null> {
  try {
    const { key, styles } = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    return key === (await keyOfSources()) ? styles : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the stylesheet for other processes and later ones. Where the disk refuses, each makes its own.
 *
 * @param file where it is to be kept.
 */
export async function keepStyles(styles: Styles, file = FILE): Promise<void> {
  const text = JSON.stringify({ key: await keyOfSources(), styles });
  const partial = `${file}.${process.pid}.partial`;
  await mkdir(path.dirname(file), { recursive: true })
    .then(() => writeFile(partial, text))
    .then(() => rename(partial, file))
    .catch(() => undefined);
}

/** Changes with everything that the stylesheet is made of. */
async function keyOfSources(): Promise<string> {
  const files = [...listUsers(), ...globSync(SHEETS), PACKAGE];
  const hash = createHash('sha256');
  for (const text of await Promise.all(files.map((file) => readFile(file)))) hash.update(text);
  return hash.digest('hex');
}
