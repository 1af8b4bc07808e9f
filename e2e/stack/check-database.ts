import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Makes sure that the CMS's SQLite database is intact, while the CMS runs or not.
 *
 * @throws Error with what SQLite says.
 */
export function checkDatabase(dataDir: string): void {
  const database = new DatabaseSync(path.join(dataDir, 'cms.db'), { timeout: 5000 });
  try {
    const problems = [
      ...database.prepare('PRAGMA integrity_check').all(),
      ...database.prepare('PRAGMA foreign_key_check').all(),
    ].filter((row) => row.integrity_check !== 'ok');
    if (problems.length > 0) throw new Error(`The database is damaged: ${JSON.stringify(problems)}`);
  } finally {
    database.close();
  }
}
