import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ENTRY_FILE, type Program } from './program.ts';

const COMPILED = fileURLToPath(new URL('../../../dist/site/', import.meta.url));
const ENTRY = path.join(COMPILED, 'renderer', ENTRY_FILE);
const CLIENT = path.join(COMPILED, 'client');
/** Which packages the program runs with. */
const LOCKFILE = fileURLToPath(new URL('../../../../../package-lock.json', import.meta.url));

/** The site's code as `astro build` compiled it. */
export interface Renderer {
  listPages: Program['listPages'];
  /** Folder of the files that browsers load beside the pages. */
  clientFolder: string;
  /**
   * Those files: style, scripts, icons. Turbo brings back what it compiled before without tidying up, so that
   * the folder may hold those of another version, too.
   */
  clientFiles: string[];
  /** Names the code: pages of the same content by the same code are the same. */
  code: string;
}

let loaded: Promise<Renderer> | undefined;

/**
 * Loads the compiled code, once in a process; after a failure it is looked for again.
 *
 * @throws Error when it is not there.
 */
export function loadRenderer(): Promise<Renderer> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Renderer> {
  if (!existsSync(ENTRY))
    throw new Error(`There is no compiled website at ${ENTRY}. Run \`npx turbo run build\`.`);
  const { listPages, assets }: Program = await import(pathToFileURL(ENTRY).href);
  const clientFiles = assets
    .map((address) => address.slice(1))
    .filter((file) => existsSync(path.join(CLIENT, file)));
  return { listPages, clientFolder: CLIENT, clientFiles, code: await digest(ENTRY, LOCKFILE) };
}

async function digest(...files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}
