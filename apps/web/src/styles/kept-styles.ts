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

/** The stylesheet that was made of just these sources before; null when there is none. */
export async function recallStyles(): Promise<Styles | null> {
  const text = await readFile(FILE, 'utf8').catch(() => null);
  if (text === null) return null;
  const { key, styles } = kept.parse(JSON.parse(text));
  return key === (await keyOfSources()) ? styles : null;
}

/** Keeps the stylesheet for other processes and later ones. Where the disk refuses, each makes its own. */
export async function keepStyles(styles: Styles): Promise<void> {
  const text = JSON.stringify({ key: await keyOfSources(), styles });
  const partial = `${FILE}.${process.pid}.partial`;
  await mkdir(path.dirname(FILE), { recursive: true })
    .then(() => writeFile(partial, text))
    .then(() => rename(partial, FILE))
    .catch(() => undefined);
}

/** Changes with everything that the stylesheet is made of. */
async function keyOfSources(): Promise<string> {
  const files = [...listUsers(), ...globSync(SHEETS), PACKAGE];
  const hash = createHash('sha256');
  for (const text of await Promise.all(files.map((file) => readFile(file)))) hash.update(text);
  return hash.digest('hex');
}
