import { type ContentType, contentTypeUid, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath, refOf } from '../../../kernel/content-types';
import { describeStored } from '../../../kernel/people/describe-actor';
import { readExisting } from '../../../kernel/snapshots/look-up';
import type { Deleted, DeletedEntry } from '../shapes';
import { type DeletedDraft, readDeletedDrafts } from './keep-draft';

/** More than these make a list that nobody reads. */
const SHOWN = 200;

/**
 * Those entries of some types that were deleted and are not back yet, but for what another change removed.
 */
export async function listDeleted(strapi: Core.Strapi, types: readonly ContentType[]): Promise<Deleted> {
  const drafts = await readDeletedDrafts(strapi, types);
  const entries = drafts.map(({ targetType, targetId }) => [targetId, contentTypeUid(targetType)] as const);
  const known = new Set((await readExisting(strapi, new Map(entries))).keys());
  const byName = new Map(types.map((type) => [type.name, type]));
  const deleted = drafts.flatMap((draft) => {
    const type = byName.get(draft.targetType);
    // One that was brought back and deleted again has an older draft, too.
    if (!type || known.has(draft.targetId)) return [];
    known.add(draft.targetId);
    return [toEntry(type, draft)];
  });
  return { entries: deleted.slice(0, SHOWN), hasMore: deleted.length > SHOWN };
}

function toEntry(type: ContentType, { id, targetId, title, actor, at }: DeletedDraft): DeletedEntry {
  return {
    entry: `${type.name}/${targetId}`,
    title: showTitle(title),
    kind: type.label,
    at: new Date(at).toISOString(),
    by: describeStored(actor).by,
    ref: `k${id}`,
    path: editViewPath(refOf(type, targetId)),
  };
}
