import { type ContentType, contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../scheduling/due-entries';
import type { ApprovalRequest } from './requests';

/** Those requests whose entries are still there: deleting closes open ones alone, and all are kept. */
export async function withEntries(
  strapi: Core.Strapi,
  requests: readonly ApprovalRequest[],
): Promise<ApprovalRequest[]> {
  const kept = await Promise.all(
    contentTypes.map(async (type) => {
      const own = requests.filter(({ targetType }) => targetType === type.name);
      const there = await findThere(strapi, type, own);
      return own.filter(({ targetId }) => there.has(targetId));
    }),
  );
  const found = new Set(kept.flat());
  return requests.filter((request) => found.has(request));
}

async function findThere(
  strapi: Core.Strapi,
  type: ContentType,
  requests: readonly ApprovalRequest[],
): Promise<Set<string>> {
  if (requests.length === 0) return new Set();
  const where = { documentId: { $in: requests.map(({ targetId }) => targetId) } };
  const rows = await strapi.db.query(uidOf(type)).findMany({ select: ['documentId'], where });
  return new Set(rows.map(({ documentId }: { documentId: string }) => documentId));
}
