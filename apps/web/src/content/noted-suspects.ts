import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ContentFault, type Document, faultsOf } from '@pain/schema';
import { suspect } from './suspect.ts';

const FILE = 'suspects.json';

/**
 * Notes which entries a build is of. A process that one of them makes end or hang cannot say so any more.
 *
 * @param folder where a build keeps what makes the next one quick.
 */
export async function noteSuspects(folder: string, entries: readonly Document[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, FILE), JSON.stringify(suspect('', entries).documents));
}

/** Has nobody suspected of what happens before {@link noteSuspects}. */
export async function forgetSuspects(folder: string): Promise<void> {
  await rm(path.join(folder, FILE), { force: true });
}

/**
 * The suspicion that the end of a build process is the fault of an entry that it built; none
 * where it had read none yet.
 */
export async function readSuspects(folder: string, message: string): Promise<ContentFault[]> {
  try {
    const documents: unknown = JSON.parse(await readFile(path.join(folder, FILE), 'utf8'));
    const faults = [{ message, documents, isSuspicion: true }];
    return faultsOf(Object.assign(new Error(message), { faults }));
  } catch {
    return [];
  }
}
