import { constants } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where `turbo run snapshot` keeps the seeded installation that every stack begins as. */
export const SNAPSHOT = path.resolve(import.meta.dirname, '../.cache/snapshot');
export const SNAPSHOT_DATA = path.join(SNAPSHOT, 'data');
export const SNAPSHOT_KEYS = path.join(SNAPSHOT, 'keys.json');

/**
 * What the data of a snapshot can only be read with: its secrets and the first login,
 * as environment variables.
 */
export type SnapshotKeys = Record<string, string> & {
  FIRST_ADMIN_EMAIL: string;
  FIRST_ADMIN_PASSWORD: string;
};

/**
 * Fills a data folder with the snapshot, by reflinks where the file system has them.
 *
 * @returns the keys to it.
 * @throws Error with the command that makes a snapshot when there is none.
 */
export async function copySnapshot(folder: string): Promise<SnapshotKeys> {
  const keys: SnapshotKeys = JSON.parse(await readFile(SNAPSHOT_KEYS, 'utf8').catch(explainMissing));
  await cp(SNAPSHOT_DATA, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return keys;
}

function explainMissing(cause: unknown): never {
  throw new Error('There is no seeded snapshot. Make it with `npx turbo run snapshot`.', { cause });
}
