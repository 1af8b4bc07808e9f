import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { readSnapshot } from '../publication/snapshot';
import { FILE_UID, findReferences, type Titles } from './describe-snapshot';
import { keepDraft } from './keep-draft';
import { keepWithdrawal } from './keep-withdrawal';
import { readExisting, readTitles } from './look-up';
import type { Restored } from './shapes';
import type { Values } from './snapshot-values';
import { type Missing, toDraft } from './to-draft';

/**
 * Puts a version into the draft of its entry; publishes nothing. The draft that it takes the place of is kept in the
 * history. What no longer exists is left out and named; a withdrawn consent stays withdrawn.
 *
 * @throws Strapi's errors, such as for an entry that is planned to be published by somebody who may not.
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  version: Values,
  userId: number,
): Promise<Restored> {
  const references = findReferences(version, type.fields);
  const kept = keepWithdrawal(version, await readSnapshot(strapi, type, documentId, 'draft'));
  const { data, missing } = toDraft(kept, type.fields, await readExisting(strapi, references));
  await strapi.db.transaction(async () => {
    await keepDraft(strapi, type, documentId, 'restored');
    // Strapi types its data by content types that it generates itself; ours come from packages/schema.
    await strapi
      .documents(contentTypeUid(type.name) as UID.ContentType)
      .update({ documentId, data: { ...data, updatedBy: userId } } as never);
  });
  const titles = await readTitles(strapi, references);
  return { leftOut: [...new Set(missing.map((thing) => describeMissing(thing, titles)))] };
}

/** `The FAQ “…” no longer exists; it was left out.` */
export function describeMissing({ uid, id }: Missing, titles: Titles): string {
  const type = contentTypes.find(({ name }) => contentTypeUid(name) === uid);
  const kind = type?.label ?? (uid === FILE_UID ? 'file' : 'kind of block');
  const title = titles.get(id) ?? (uid === id ? id : '');
  return `The ${kind}${title && ` “${title}”`} no longer exists; it was left out.`;
}
