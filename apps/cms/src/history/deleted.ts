import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath } from '../editing/edit-view-path';
import { uidOf } from '../scheduling/due-entries';
import { describeActor } from './describe-actor';
import { type DeletedDraft, readDeletedDrafts } from './keep-draft';
import type { DeletedEntry } from './shapes';

/** More than these make a list that nobody reads. */
const SHOWN = 200;

/** Those entries of some types that were deleted and are not back yet, the last deleted first. */
export async function listDeleted(
  strapi: Core.Strapi,
  types: readonly ContentType[],
): Promise<DeletedEntry[]> {
  const drafts = await readDeletedDrafts(strapi, types, SHOWN);
  const listed = await Promise.all(types.map((type) => listOf(strapi, type, drafts)));
  return listed.flat().sort((a, b) => b.at.localeCompare(a.at));
}

async function listOf(
  strapi: Core.Strapi,
  type: ContentType,
  drafts: readonly DeletedDraft[],
): Promise<DeletedEntry[]> {
  const own = drafts.filter(({ targetType }) => targetType === type.name);
  const known = await readThere(strapi, type, own);
  return own.flatMap((draft) => {
    // One that was brought back and deleted again has an older draft, too.
    if (known.has(draft.targetId)) return [];
    known.add(draft.targetId);
    return [toEntry(type, draft)];
  });
}

async function readThere(
  strapi: Core.Strapi,
  type: ContentType,
  drafts: readonly DeletedDraft[],
): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const where = { documentId: { $in: drafts.map(({ targetId }) => targetId) } };
  const rows = await strapi.db.query(uidOf(type)).findMany({ select: ['documentId'], where });
  return new Set(rows.map(({ documentId }: { documentId: string }) => documentId));
}

function toEntry(type: ContentType, { id, targetId, title, actor, at }: DeletedDraft): DeletedEntry {
  return {
    entry: `${type.name}/${targetId}`,
    title: title || 'Untitled',
    kind: type.label,
    at: new Date(at).toISOString(),
    by: describeActor(actor).by,
    ref: `k${id}`,
    path: editViewPath(type, targetId),
  };
}
