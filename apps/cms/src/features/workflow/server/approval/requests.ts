import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { toTarget } from '../../../../kernel/content-types';
import { dropOldest } from '../../../../kernel/drop-oldest';
import { REPLACED_REQUESTS } from '../../../../kernel/limits';
import type { RequestState } from '../../approval-shapes';

const REQUESTS = 'api::approval.approval-request';

/** That somebody asked for an entry to be published, and what became of it. */
export interface ApprovalRequest {
  id: number;
  targetType: string;
  targetId: string;
  title: string | null;
  fingerprint: string;
  state: RequestState;
  note: string | null;
  askedBy: string;
  askedById: number;
  askedAt: Date | string;
  comment: string | null;
  answeredBy: string | null;
  answeredAt: Date | string | null;
}

/** A request that nobody has answered yet. */
export type NewRequest = Omit<ApprovalRequest, 'id' | 'askedAt' | keyof Answer> & { askedAt: Date };

/** How an open request is answered. */
export interface Answer {
  state: Exclude<RequestState, 'open'>;
  comment: string | null;
  answeredBy: string | null;
  answeredAt: Date;
}

/** The requests of an entry, the newest first. */
export function findRequests(
  strapi: Core.Strapi,
  entry: EntryRef,
  limit: number,
): Promise<ApprovalRequest[]> {
  const where = toTarget(entry);
  return strapi.db.query(REQUESTS).findMany({ where, orderBy: { id: 'desc' }, limit });
}

/** All that wait for somebody who may publish, the oldest first. */
export function findOpenRequests(strapi: Core.Strapi): Promise<ApprovalRequest[]> {
  return strapi.db.query(REQUESTS).findMany({ where: { state: 'open' }, orderBy: { id: 'asc' } });
}

/** All that a person ever asked for, the newest first. */
export function findRequestsOf(strapi: Core.Strapi, personId: number): Promise<ApprovalRequest[]> {
  return strapi.db.query(REQUESTS).findMany({ where: { askedById: personId }, orderBy: { id: 'desc' } });
}

/** Adds an open request. */
export async function addRequest(strapi: Core.Strapi, request: NewRequest): Promise<void> {
  await strapi.db.query(REQUESTS).create({ data: { ...request, state: 'open' } });
}

/** Whether a person's open request says the same. */
export async function isAskedAlready(strapi: Core.Strapi, request: NewRequest): Promise<boolean> {
  const { targetType, targetId, askedById, fingerprint, note } = request;
  const where = { targetType, targetId, askedById, fingerprint, note, state: 'open' };
  return (await strapi.db.query(REQUESTS).count({ where })) > 0;
}

/** How often a person has asked since an instant. */
export function countRequestsSince(strapi: Core.Strapi, askedById: number, since: Date): Promise<number> {
  return strapi.db.query(REQUESTS).count({ where: { askedById, askedAt: { $gt: since } } });
}

/**
 * Drops the oldest requests of an entry that a person has replaced, but for
 * {@link REPLACED_REQUESTS}. Answered ones stay, and those since an instant, which are still counted.
 */
export function dropReplaced(
  strapi: Core.Strapi,
  { targetType, targetId, askedById }: NewRequest,
  since: Date,
): Promise<void> {
  const where = { targetType, targetId, askedById, state: 'withdrawn', askedAt: { $lte: since } };
  return dropOldest(strapi, REQUESTS, { where, by: 'askedAt', most: REPLACED_REQUESTS });
}

/**
 * Answers the open requests of an entry, in the transaction that it is called in.
 *
 * @returns those that this call has answered: of two who answer at the same time the second one waits for
 * the first, and gets none.
 */
export async function answerRequests(
  strapi: Core.Strapi,
  entry: EntryRef,
  answer: Answer,
): Promise<ApprovalRequest[]> {
  const where = { ...toTarget(entry), state: 'open' };
  const open: ApprovalRequest[] = await strapi.db.query(REQUESTS).findMany({ where, orderBy: { id: 'asc' } });
  const answered: ApprovalRequest[] = [];
  for (const request of open) if (await answerOne(strapi, request, answer)) answered.push(request);
  return answered;
}

/** The row stays locked until the commit. */
async function answerOne(strapi: Core.Strapi, { id }: ApprovalRequest, answer: Answer): Promise<boolean> {
  const where = { id, state: 'open' };
  return (await strapi.db.query(REQUESTS).updateMany({ where, data: answer })).count > 0;
}
