import type { DeadLink } from '@pain/checks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { anyOf } from '../../../kernel/any-of';
import type { Outcome } from './try-address';

const CHECKS = 'api::links.link-check';
const TABLE = 'link_checks';
const AT_ONCE = 100;
const DAY_MS = 86_400_000;
/** For how long a result is shown: once the checks stop, it is soon out of date. */
const FRESH_MS = 3 * DAY_MS;
/** A failure may be a bad hour of the other website: it is shown if the check a day later fails, too. */
const FAILURES_TOLD = 2;

const check = z.object({
  address: z.string(),
  failingSince: z.coerce.date(),
  failures: z.number(),
  failure: z.enum(['gone', 'silent', 'no-host', 'unsafe']),
});

/** Makes a row for each address in use, and forgets those that are not any more. */
export async function keepAddresses(strapi: Core.Strapi, inUse: ReadonlySet<string>): Promise<void> {
  const rows: { id: number; address: string }[] = await strapi.db
    .query(CHECKS)
    .findMany({ select: ['id', 'address'] });
  const unused = rows.filter(({ address }) => !inUse.has(address)).map(({ id }) => id);
  if (unused.length > 0)
    await strapi.db.query(CHECKS).deleteMany({ where: { id: { $in: anyOf(strapi, unused) } } });
  const known = new Set(rows.map(({ address }) => address));
  const added = [...inUse].filter((address) => !known.has(address)).map(toRow);
  for (let start = 0; start < added.length; start += AT_ONCE)
    await strapi.db
      .getConnection(TABLE)
      .insert(added.slice(start, start + AT_ONCE))
      .onConflict('address')
      .ignore();
}

function toRow(address: string) {
  return { address, failures: 0 };
}

/** The addresses that nobody asked for a day, those that waited longest first. */
export async function findDue(strapi: Core.Strapi, now: Date, limit: number): Promise<string[]> {
  const rows = await strapi.db.query(CHECKS).findMany({
    select: ['address'],
    where: isDue(now),
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    limit,
  });
  return rows.map(({ address }: { address: string }) => address);
}

/** Says whether this call is the one to ask an address today: of several instances one gets it. */
export async function claimAddress(strapi: Core.Strapi, address: string, now: Date): Promise<boolean> {
  const where = { address, ...isDue(now) };
  const { count } = await strapi.db.query(CHECKS).updateMany({ where, data: { askedAt: now } });
  return count > 0;
}

function isDue(now: Date) {
  return { $or: [{ askedAt: null }, { askedAt: { $lte: new Date(now.getTime() - DAY_MS) } }] };
}

/** Whether any address answered since. */
export async function hasAnsweredSince(strapi: Core.Strapi, since: Date): Promise<boolean> {
  return (await strapi.db.query(CHECKS).count({ where: { answeredAt: { $gte: since } } })) > 0;
}

/** Keeps what came of asking an address. A failure ends also with a reply that says nothing of the page. */
export async function keepOutcome(
  strapi: Core.Strapi,
  address: string,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const row = await strapi.db.query(CHECKS).findOne({ where: { address } });
  if (row === null) return;
  await strapi.db.query(CHECKS).update({ where: { id: row.id }, data: toResult(row, outcome, now) });
}

function toResult(row: { failingSince: string | null; failures: number }, outcome: Outcome, now: Date) {
  const well = { failingSince: null, failures: 0, failure: null };
  if (outcome === 'unknown') return well;
  if (outcome === 'answers') return { ...well, answeredAt: now };
  return { failingSince: row.failingSince ?? now, failures: row.failures + 1, failure: outcome };
}

/** The addresses that no longer answer, all or of some. */
export async function readDead(
  strapi: Core.Strapi,
  now: Date,
  addresses?: readonly string[],
): Promise<ReadonlyMap<string, DeadLink>> {
  const where = {
    failures: { $gt: 0 },
    askedAt: { $gte: new Date(now.getTime() - FRESH_MS) },
    ...(addresses && { address: { $in: anyOf(strapi, addresses) } }),
  };
  const rows = z.array(check).parse(await strapi.db.query(CHECKS).findMany({ where }));
  const told = rows.filter(({ failure, failures }) => failure === 'gone' || failures >= FAILURES_TOLD);
  return new Map(
    told.map(({ address, failure, failingSince }) => [address, { failure, since: failingSince }]),
  );
}
