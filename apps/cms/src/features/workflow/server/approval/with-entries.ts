import { contentTypeUid, findType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readExisting } from '../../../../kernel/snapshots/look-up';
import type { ApprovalRequest } from './requests';

/** Those requests whose entries are still there: deleting closes open ones alone, and all are kept. */
export async function withEntries(
  strapi: Core.Strapi,
  requests: readonly ApprovalRequest[],
): Promise<ApprovalRequest[]> {
  const known = requests.filter(({ targetType }) => findType(targetType) !== undefined);
  const entries = known.map(({ targetType, targetId }) => [targetId, contentTypeUid(targetType)] as const);
  const existing = await readExisting(strapi, new Map(entries));
  return known.filter(({ targetId }) => existing.has(targetId));
}
