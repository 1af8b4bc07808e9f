import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const CHECK_MS = 20;
/**
 * After each query of an event comes another one, for what the entry relates to: quiet is what stays
 * so for this many checks.
 */
const QUIET_CHECKS = 5;
const LONGEST_MS = 10_000;

/** What Strapi's database driver (knex) has of its pool of connections (tarn). */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until no query runs or waits for a connection, for ten seconds at the most. Strapi reads an entry
 * again for each of its events, after the answer, and nobody waits for that; `destroy()` then closes the
 * pool, and on Postgres every query that still waits ends the process by an unhandled "aborted".
 */
export async function awaitQueries(strapi: Core.Strapi): Promise<void> {
  const { pool }: { pool: Pool } = strapi.db.connection.client;
  const deadline = Date.now() + LONGEST_MS;
  for (let quiet = 0; quiet < QUIET_CHECKS && Date.now() < deadline; ) {
    await pause(CHECK_MS);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
