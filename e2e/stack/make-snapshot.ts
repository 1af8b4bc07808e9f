/**
 * Seeds an installation and keeps it for all stacks: `turbo run snapshot`, once for each build of the CMS.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { QUIET } from '../../scripts/lib/quiet.mjs';
import { makeSecret, makeSecrets } from '../../scripts/lib/secrets.mjs';
import { runToEnd } from './program.ts';
import { SNAPSHOT, SNAPSHOT_DATA, SNAPSHOT_KEYS, type SnapshotKeys } from './snapshot.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const keys = makeKeys();
await rm(SNAPSHOT, { recursive: true, force: true });
await mkdir(SNAPSHOT_DATA, { recursive: true });
await runToEnd('seed', ['dist/src/commands/seed.js'], path.join(ROOT, 'apps/cms'), {
  ...process.env,
  ...QUIET,
  ...keys,
  NODE_ENV: 'production',
  DATA_DIR: SNAPSHOT_DATA,
});
detachLog();
await writeFile(SNAPSHOT_KEYS, JSON.stringify(keys, null, 2));

/**
 * A database with a write-ahead log gets files next to it even from a reader, and several stacks
 * read this one at a time.
 */
function detachLog(): void {
  const database = new DatabaseSync(path.join(SNAPSHOT_DATA, 'cms.db'));
  database.exec('pragma journal_mode = delete');
  database.close();
}

function makeKeys(): SnapshotKeys {
  const login = { FIRST_ADMIN_EMAIL: 'admin@example.org', FIRST_ADMIN_PASSWORD: `Aa1${makeSecret()}` };
  return { ...makeSecrets(), ...login };
}
