import type { ContentType, EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { toTarget } from '../../../../kernel/content-types';
import { SIGN_OFFS } from '../../../../kernel/snapshots/snapshot';

/** Who approved which exact version of an entry. */
export interface SignOff {
  id: number;
  targetType: string;
  targetId: string;
  title: string | null;
  fingerprint: string;
  snapshot: unknown;
  evidence: string;
  /** Days, as `YYYY-MM-DD`. */
  reviewedOn: string;
  nextDue: string;
  signedBy: string;
  signedById: number;
  at: Date;
}

/** Adds a sign-off, in the transaction that it is called in. */
export async function addSignOff(strapi: Core.Strapi, signOff: Omit<SignOff, 'id'>): Promise<void> {
  await strapi.db.query(SIGN_OFFS).create({ data: signOff });
}

/** How many sign-offs there are of which some things are known. */
export function countSignOffs(strapi: Core.Strapi, where: Partial<SignOff>): Promise<number> {
  return strapi.db.query(SIGN_OFFS).count({ where });
}

/** The sign-offs of an entry, the newest first. */
export async function findSignOffs(strapi: Core.Strapi, entry: EntryRef, limit: number): Promise<SignOff[]> {
  return strapi.db.query(SIGN_OFFS).findMany({
    where: toTarget(entry),
    orderBy: { id: 'desc' },
    limit,
  });
}

const LAST = ['targetId', 'nextDue', 'signedById', 'signedBy', 'fingerprint', 'at'] as const;
/** The last sign-off of an entry, without what it rests on. */
export type LastSignOff = Pick<SignOff, (typeof LAST)[number]>;

/** The newest sign-off of each entry of a type, by documentId. */
export async function findLastSignOffs(
  strapi: Core.Strapi,
  type: ContentType,
): Promise<ReadonlyMap<string, LastSignOff>> {
  const rows = await strapi.db.query(SIGN_OFFS).findMany({
    select: [...LAST],
    where: { targetType: type.name },
    orderBy: { id: 'asc' },
  });
  return new Map(rows.map((row: SignOff) => [row.targetId, row]));
}

/** Makes sure that no part of the system changes or removes a sign-off. */
export function keepSignOffs(strapi: Core.Strapi): void {
  const refuse = () => {
    throw new errors.ApplicationError('A sign-off is kept as it was given. Sign off again instead.');
  };
  strapi.db.lifecycles.subscribe({
    models: [SIGN_OFFS],
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}
