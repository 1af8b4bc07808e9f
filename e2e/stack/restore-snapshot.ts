import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SNAPSHOT_DATA } from './snapshot.ts';

/** Sessions stay, because Strapi limits logins. */
const LEFT_ALONE = new Set(['strapi_sessions']);

/**
 * Restores the content of the snapshot in a running CMS on SQLite: all rows in one transaction, and the files
 * that its media library has lost. To the publisher it is a backup that was restored.
 *
 * @param dataDir the data folder of the installation.
 */
export async function restoreSnapshot(dataDir: string): Promise<void> {
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE };
  await cp(path.join(SNAPSHOT_DATA, 'public'), path.join(dataDir, 'public'), options);
  const database = new DatabaseSync(path.join(dataDir, 'cms.db'), {
    enableForeignKeyConstraints: false,
    timeout: 10_000,
  });
  try {
    restoreRows(database);
  } finally {
    database.close();
  }
}

function restoreRows(database: DatabaseSync): void {
  database.prepare('attach ? as seeded').run(path.join(SNAPSHOT_DATA, 'cms.db'));
  database.exec('begin immediate');
  for (const table of listTables(database)) {
    database.exec(`delete from main."${table}"`);
    database.exec(`insert into main."${table}" select * from seeded."${table}"`);
  }
  database.exec('commit');
}

function listTables(database: DatabaseSync): string[] {
  const rows = database.prepare("select name from seeded.sqlite_schema where type = 'table'").all();
  return rows.map(({ name }) => String(name)).filter((name) => !LEFT_ALONE.has(name));
}
