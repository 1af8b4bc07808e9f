import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ListPages } from './unrendered-page.ts';

const COMPILED = fileURLToPath(new URL('../../dist/site/', import.meta.url));
/** Which packages the program runs with. */
const LOCKFILE = fileURLToPath(new URL('../../../../package-lock.json', import.meta.url));

/** The site's code as `npm run build` compiled it. */
export interface Renderer {
  listPages: ListPages;
  /** Folder of the files that browsers load beside the pages: style, scripts, icons. */
  clientFolder: string;
  /** Names the code: pages of the same content by the same code are the same. */
  code: string;
}

let loaded: Promise<Renderer> | undefined;

/**
 * Loads the compiled code, once in a process.
 *
 * @throws Error when it is not there.
 */
export function loadRenderer(): Promise<Renderer> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Renderer> {
  const files = globSync('**/*.*', { cwd: COMPILED }).sort();
  const entry = files.find((file) => path.basename(file).startsWith('prerender-entry.'));
  if (entry === undefined)
    throw new Error(`There is no compiled website in ${COMPILED}. Run \`npx turbo run build\`.`);
  const { listPages }: { listPages: ListPages } = await import(
    pathToFileURL(path.join(COMPILED, entry)).href
  );
  const code = await digest([...files.map((file) => path.join(COMPILED, file)), LOCKFILE]);
  return { listPages, clientFolder: path.join(COMPILED, 'client'), code };
}

async function digest(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const text of await Promise.all(files.map((file) => readFile(file)))) hash.update(text);
  return hash.digest('hex');
}
