import type { Finding } from '@pain/checks';
import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { refOf } from '../../../kernel/content-types';
import { publishAsOne } from '../../publication/server/publish-together';
import { findFaultsOf } from './find-faults';

/**
 * What keeps each of some entries that are published as one from it; an entry with
 * nothing of that is left out.
 */
export async function findFaultsAsOne(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Finding[]>> {
  return publishAsOne(documentIds, async () => {
    const faults = new Map<string, Finding[]>();
    // One after the other: each asks the database dozens of things.
    for (const documentId of documentIds) {
      const found = await findFaultsOf(strapi, refOf(type, documentId));
      if (found.length > 0) faults.set(documentId, found);
    }
    return faults;
  });
}

/**
 * The same of what can be published as one without the others: what links to an entry that has to
 * stay behind has to as well.
 *
 * @returns the faults of those that have to stay behind.
 */
export async function findObstacles(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Finding[]>> {
  const faults = new Map<string, Finding[]>();
  for (;;) {
    const left = documentIds.filter((id) => !faults.has(id));
    const more = await findFaultsAsOne(strapi, type, left);
    if (more.size === 0) return faults;
    for (const [id, found] of more) faults.set(id, found);
  }
}
