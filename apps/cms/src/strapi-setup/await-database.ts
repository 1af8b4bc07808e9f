import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

type Asked = Pick<Core.Strapi, 'db' | 'log'>;

const PATIENCE_MS = 60_000;
const CHECK_MS = 1000;

/**
 * What is said of a database that may answer in a moment: its machine or network starts, it starts itself, or
 * all its connections are taken.
 */
const SOON: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P03',
  '53300',
]);

/**
 * Waits for Postgres, for a minute at the most: where it starts together with the CMS, as after a
 * power cut, it is there later.
 *
 * @throws Error that says why it does not respond, and what to do.
 */
export async function awaitDatabase({ db, log }: Asked): Promise<void> {
  if (db.dialect.client !== 'postgres') return;
  const deadline = Date.now() + PATIENCE_MS;
  for (let isFirst = true; ; isFirst = false) {
    const error = await findFault(db);
    if (error === null) return;
    if (!SOON.has(error.code) || Date.now() > deadline) throw explain(error);
    if (isFirst) log.warn(`The database does not respond (${error.code}). It is asked again for a minute.`);
    await pause(CHECK_MS);
  }
}

function findFault(db: Core.Strapi['db']): Promise<NodeJS.ErrnoException | null> {
  return db.connection.raw('SELECT 1').then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );
}

function explain(error: NodeJS.ErrnoException): Error {
  const what = error.message || error.code;
  return new Error(
    `The CMS cannot open its database: ${what}.\nCheck that Postgres runs and takes connections from here, and DATABASE_URL.`,
    { cause: error },
  );
}
