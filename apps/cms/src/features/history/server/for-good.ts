import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasConsent } from '../../../kernel/consent/is-withdrawn';
import { contentTypeOf, toTarget } from '../../../kernel/content-types';
import { emptyLog } from '../../../kernel/publication/log';
import { KEPT_DRAFTS, readSnapshot } from '../../../kernel/snapshots/snapshot';

/**
 * Removes all that an entry has said from the history, in the transaction that it is called in. Who published
 * it and when stays: the website catches up by that.
 */
export async function forgetWords(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await emptyLog(strapi, entry);
  await strapi.db.query(KEPT_DRAFTS).deleteMany({ where: toTarget(entry) });
}

/**
 * Refuses what was shown by consent and is deleted, whose words earlier versions of
 * this system did not remove.
 *
 * @throws NotFoundError in words for staff.
 */
export async function refuseDeletedForGood(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  if (!hasConsent(contentTypeOf(entry)) || (await readSnapshot(strapi, entry, 'draft')) !== null) return;
  throw new errors.NotFoundError(
    'It was deleted for good, because its person may have asked for that. If they agree to it now, make a new entry.',
  );
}
