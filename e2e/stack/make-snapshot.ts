/** Seeds an installation and keeps it for all stacks: `turbo run snapshot`, once for each build of the CMS. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runToEnd } from './program.ts';
import { QUIET } from './quiet.ts';
import { SNAPSHOT, SNAPSHOT_DATA, SNAPSHOT_KEYS, type SnapshotKeys } from './snapshot.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Those that `npm start` makes. */
const SECRET_NAMES = path.join(ROOT, 'scripts/lib/secret-names.json');

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

/** A database with a write-ahead log gets files next to it even from a reader, and several stacks read this one at a time. */
function detachLog(): void {
  const database = new DatabaseSync(path.join(SNAPSHOT_DATA, 'cms.db'));
  database.exec('pragma journal_mode = delete');
  database.close();
}

function makeKeys(): SnapshotKeys {
  const names: string[] = JSON.parse(readFileSync(SECRET_NAMES, 'utf8'));
  return {
    APP_KEYS: `${makeSecret()},${makeSecret()}`,
    ...Object.fromEntries(names.map((name) => [name, makeSecret()])),
    FIRST_ADMIN_EMAIL: 'admin@example.org',
    FIRST_ADMIN_PASSWORD: `Aa1${makeSecret()}`,
  };
}

function makeSecret(): string {
  return randomBytes(32).toString('hex');
}
