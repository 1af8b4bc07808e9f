import { chmodSync, existsSync } from 'node:fs';
import { dataDir } from '../kernel/settings';

const OTHERS = 0o077;
const OWNER_ONLY = 0o600;
/** The database, and what SQLite has next to it while it is open. */
const DATABASE_FILES = ['cms.db', 'cms.db-wal', 'cms.db-shm'];

/**
 * Keeps from other users of the machine what this process writes: drafts, hashes of passwords, notes on
 * consents, uploads that nobody has published. Strapi and SQLite take the usual rights of a new file, by
 * which all may read it; the files of an older installation lose them.
 */
export function keepPrivate(): void {
  process.umask(OTHERS);
  for (const file of DATABASE_FILES.map((name) => dataDir(name)).filter(existsSync))
    chmodSync(file, OWNER_ONLY);
}
