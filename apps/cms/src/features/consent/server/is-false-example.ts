import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { givenOnIn } from '../../../kernel/consent/is-withdrawn';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';

/**
 * Whether an entry is marked as an example that no patient said, and somebody gave their consent for it: it
 * has one now, hidden by the mark, or had one when it was published. To tick “Example” must not do without
 * a consent that has ended.
 */
export async function isFalseExample(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const draft = await readSnapshot(strapi, entry, 'draft');
  if (draft?.example !== true) return false;
  const versions = [draft, ...(await readEarlier(strapi, entry))];
  return versions.some((version) => givenOnIn(version) !== null);
}
