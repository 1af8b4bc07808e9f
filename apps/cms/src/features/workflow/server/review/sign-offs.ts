import type { ContentType, EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, fromTarget, toTarget } from '../../../../kernel/content-types';
import { fingerprintOf } from '../../../../kernel/snapshots/fingerprint';
import { SIGN_OFFS } from '../../../../kernel/snapshots/snapshot';

/** Who approved which exact version of an entry. */
export interface SignOff {
  id: number;
  targetType: string;
  targetId: string;
  title: string | null;
  /** As it was when it was signed: compare by {@link signedFingerprintOf}. */
  fingerprint: string;
  snapshot: Record<string, unknown>;
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

const LAST = ['id', 'targetId', 'nextDue', 'signedById', 'signedBy', 'at'] as const;
/** The last sign-off of an entry, without what was signed and what it rests on. */
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

/** The whole of a sign-off. */
export function readSignOff(strapi: Core.Strapi, id: number): Promise<SignOff> {
  return strapi.db.query(SIGN_OFFS).findOne({ where: { id } });
}

/**
 * The fingerprint that what was signed has today. The stored one is of the definitions of its
 * day, and an earlier one of all that the database had of the entry, so that a field added since
 * would make the sign-off void.
 */
export function signedFingerprintOf(signOff: SignOff): string {
  return fingerprintOf(contentTypeOf(fromTarget(signOff)), signOff.snapshot);
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
