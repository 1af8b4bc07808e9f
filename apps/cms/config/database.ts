import { dataDir } from '../src/kernel/settings';

/**
 * Strapi keeps instants on Postgres without their time zone, in the process's own: at the end of summer time
 * two instants would become one. In UTC there is no such hour.
 */
process.env.TZ = 'UTC';

interface Env {
  (name: string, fallback?: string): string;
  int(name: string, fallback: number): number;
}
interface SqliteConnection {
  pragma(statement: string): unknown;
}
interface PostgresConnection {
  query(statements: string, done: (error: Error | null) => void): unknown;
}

/** SQLite in the data folder, or Postgres when DATABASE_CLIENT is `postgres` (then DATABASE_URL names it). */
export default ({ env }: { env: Env }) => ({
  connection: env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(),
  // Or Strapi drops tables and columns that the code does not know, with what staff wrote in them.
  settings: { forceMigration: false },
});

function sqlite() {
  return {
    client: 'sqlite',
    connection: { filename: dataDir('cms.db') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: makeDurable },
  };
}

/**
 * better-sqlite3 compiles WAL with synchronous=NORMAL, which can lose an acknowledged write when the power
 * fails. FULL flushes every commit; a publish is rare and worth it.
 */
function makeDurable(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
) {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  done(null, connection);
}

function postgres(env: Env) {
  return {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL') },
    // One is held while the CMS starts: see strapi-setup/start-in-turn.ts.
    pool: { min: 1, max: Math.max(2, env.int('DATABASE_POOL_MAX', 10)), afterCreate: limitWaiting },
  };
}

/**
 * Postgres waits for ever for a lock, and keeps those of a process that hangs: everybody who publishes then
 * takes a connection of the pool and waits with it, until none is left to read by. A large publish of many
 * entries takes ten seconds.
 */
function limitWaiting(
  connection: PostgresConnection,
  done: (error: Error | null, connection: PostgresConnection) => void,
) {
  const limits = "SET lock_timeout = '15s'; SET idle_in_transaction_session_timeout = '60s'";
  connection.query(limits, (error) => done(error, connection));
}
