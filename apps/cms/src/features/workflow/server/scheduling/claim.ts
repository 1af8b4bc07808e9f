import type { Core } from '@strapi/strapi';
import { DRAFT, uidOf } from '../../../../kernel/content-types';
import type { DueEntry } from './due-entries';

/** The field by which each action is planned. */
export const FIELDS = { publish: 'publishAt', unpublish: 'unpublishAt' } as const;

/**
 * Clears what is due in the draft, and returns whether this call was the one that did. It must be the first
 * statement of its transaction: the row stays locked until the commit, and a second caller finds nothing to
 * clear.
 */
export async function claim(strapi: Core.Strapi, entry: DueEntry, now: Date): Promise<boolean> {
  const isClaimed = (await clearDue(strapi, entry, FIELDS[entry.action], now)) > 0;
  if (isClaimed) await clearAllDue(strapi, entry, now);
  return isClaimed;
}

/** Clears all that is due in the draft, done or not. */
export async function clearAllDue(strapi: Core.Strapi, entry: DueEntry, now: Date): Promise<void> {
  for (const field of Object.values(FIELDS)) await clearDue(strapi, entry, field, now);
}

/** Past the document service, which would mark the entry as modified. Answers how many drafts had it. */
async function clearDue(
  strapi: Core.Strapi,
  entry: DueEntry,
  field: 'publishAt' | 'unpublishAt',
  now: Date,
): Promise<number> {
  const { count } = await strapi.db.query(uidOf(entry)).updateMany({
    where: { documentId: entry.id, ...DRAFT, [field]: { $lte: now } },
    data: { [field]: null },
  });
  return count;
}
