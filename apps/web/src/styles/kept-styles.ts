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

/** Where a stylesheet is kept, and what it is made of. */
export interface Keeping {
  file: string;
  sources: readonly string[];
}

function usual(): Keeping {
  return { file: FILE, sources: [...listUsers(), ...globSync(SHEETS), PACKAGE] };
}

/** The stylesheet that was made of just these sources before; null when there is none, or it is damaged. */
export async function recallStyles({ file, sources }: Keeping = usual()): Promise<Styles | null> {
  try {
    const { key, styles } = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    return key === (await keyOf(sources)) ? styles : null;
  } catch {
    return null;
  }
}

/**
 * Compiles the stylesheet and keeps it for other processes and later ones. Where the disk refuses, each makes its own.
 *
 * @throws whatever the compiling throws; nothing is kept then.
 */
export async function compileAndKeep(
  compile: () => Promise<Styles>,
  { file, sources }: Keeping = usual(),
): Promise<Styles> {
  // Of the sources as they are now: one that is changed meanwhile must not pass for compiled.
  const key = await keyOf(sources);
  const styles = await compile();
  const partial = `${file}.${process.pid}.partial`;
  await mkdir(path.dirname(file), { recursive: true })
    .then(() => writeFile(partial, JSON.stringify({ key, styles })))
    .then(() => rename(partial, file))
    .catch(() => undefined);
  return styles;
}

/** Changes with everything that the stylesheet is made of. */
async function keyOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const text of await Promise.all(sources.map((source) => readFile(source)))) hash.update(text);
  return hash.digest('hex');
}
