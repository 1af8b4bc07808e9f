import { startPostgres } from '@pain/test-kit/start-postgres';
import getPort from 'get-port';

/**
 * Starts a throwaway Postgres for all contract tests, and has the CMS use it. Vitest calls this before the
 * first test, and what it returns after the last.
 *
 * @throws Error when this machine has no Postgres server, or it does not start.
 */
export default async function setUp(): Promise<() => void> {
  const postgres = startPostgres(await getPort());
  process.env.DATABASE_CLIENT = 'postgres';
  process.env.DATABASE_URL = postgres.url;
  return postgres.stop;
}
