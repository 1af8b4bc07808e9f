import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { dataDir } from '../kernel/settings';

const CHECK_MS = 200;
/** Of Postgres's advisory locks, which are numbers: any that nobody else on the database uses. */
const LOCK = 1_347_505_774;
/** SQLite's own number for a file that somebody else has locked. */
const BUSY = 5;

type Release = () => unknown;

/**
 * Waits until no other CMS starts, or is filled, on the same database: two that begin at once would each make
 * tables, roles and the first content. As after an interrupted `npm start`, whose processes may still run,
 * and with several instances on one Postgres.
 *
 * The lock ends with its process, however that ends.
 *
 * @returns what lets the next one start.
 */
export async function startInTurn({ db, log }: Core.Strapi): Promise<Release> {
  const lock =
    db.dialect.client === 'postgres' ? () => lockDatabase(db) : () => lockFile(dataDir('cms.lock'));
  for (let isFirst = true; ; isFirst = false) {
    const release = await lock();
    if (release) return release;
    if (isFirst) log.info('Another CMS starts on the same database. This one waits for it.');
    await pause(CHECK_MS);
  }
}

async function lockDatabase(db: Core.Strapi['db']): Promise<Release | null> {
  const trx = await db.connection.transaction();
  // It idles until this process has started.
  await trx.raw('SET LOCAL idle_in_transaction_session_timeout = 0');
  const { rows } = await trx.raw('SELECT pg_try_advisory_xact_lock(?) AS "isMine"', [LOCK]);
  if (rows[0].isMine) return () => trx.commit();
  await trx.rollback();
  return null;
}

/**
 * By SQLite, which knows how to ask each operating system for a lock. Not that of the database itself, on
 * which this process works.
 */
function lockFile(file: string): Release | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return null;
    throw error;
  }
}
