import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { givenOnIn } from '../../../kernel/consent/is-withdrawn';
import { toTarget } from '../../../kernel/content-types';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';

const COPIES = 'api::consent.copy';

/**
 * Whether somebody gave their consent for what an entry says: it has one now, hidden where it is marked as an
 * example, or had one when it was published, or it was copied from one that had.
 */
export async function isSaidByPerson(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const versions = [await readSnapshot(strapi, entry, 'draft'), ...(await readEarlier(strapi, entry))];
  return versions.some((version) => givenOnIn(version) !== null) || isCopy(strapi, entry);
}

/** Keeps that an entry is a copy of what a person said, though it has no consent of its own. */
export async function keepCopy(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await strapi.db.query(COPIES).create({ data: toTarget(entry) });
}

async function isCopy(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  return (await strapi.db.query(COPIES).count({ where: toTarget(entry) })) > 0;
}
