import type { Finding } from '@pain/checks';
import { type ContentType, saySome } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../../kernel/content-types';
import { readDrafts } from '../../../kernel/snapshots/look-up';
import { publishAsOne } from '../../publication/server/publish-together';
import { describeFault } from './find-faults';
import { findFaultsAsOne } from './find-obstacles';

type PublishMany = (uid: string, documentIds: string[], locale?: string) => Promise<number>;

/** How many entries a message names. */
const NAMED = 3;

/**
 * Has the entries that are ticked in a list published as one, which Strapi does in one transaction: two
 * pages that link to each other could not be published otherwise. When some have faults, none is published,
 * and the message names which.
 */
export function publishManyAsOne(strapi: Core.Strapi): void {
  const manager: { publishMany: PublishMany } = strapi.plugin('content-manager').service('document-manager');
  const publishMany = manager.publishMany.bind(manager);
  manager.publishMany = async (uid, named, locale) => {
    const type = findTypeByUid(uid);
    // Of one that is named twice Strapi makes two published versions.
    const documentIds = [...new Set(named)];
    if (type) await refuseAny(strapi, type, documentIds);
    return publishAsOne(documentIds, () => publishMany(uid, documentIds, locale));
  };
}

async function refuseAny(strapi: Core.Strapi, type: ContentType, documentIds: string[]): Promise<void> {
  const faults = await findFaultsAsOne(strapi, type, documentIds);
  if (faults.size === 0) return;
  const drafts = await readDrafts(strapi, type, [...faults.keys()]);
  const named = [...faults].map(([id, found]) => describe(drafts.get(id)?.title ?? id, found));
  const others = documentIds.length > 1 ? `None of these ${documentIds.length} was` : 'It was not';
  throw new errors.ValidationError(
    `${others} published. Put this right first, or untick it: ${saySome(named, NAMED)}`,
  );
}

function describe(title: string, found: readonly Finding[]): string {
  return `“${title}”: ${saySome(found.map(describeFault), 1, 'listed under its “Checks”')}`;
}
