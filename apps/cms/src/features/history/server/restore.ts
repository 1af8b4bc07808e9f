import { type EntryRef, isRecord, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, FILE_UID, findTypeByUid, uidOf } from '../../../kernel/content-types';
import { lockEntry } from '../../../kernel/snapshots/lock-entry';
import { readExisting, readTitles, type Titles } from '../../../kernel/snapshots/look-up';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { restoreAs } from '../../../security/identity/guard-identity';
import type { Restored } from '../shapes';
import { findReferences } from './describe-snapshot';
import { refuseDeletedForGood } from './for-good';
import { keepDraft, lockKeptDrafts } from './keep-draft';
import { type Missing, toDraft } from './to-draft';

/**
 * Restores a version as the draft of its entry; publishes nothing. The draft that it replaces is kept in the
 * history, and an entry that was deleted is created again with its old id. What no longer exists is left out
 * and listed; a withdrawn consent stays withdrawn.
 *
 * @throws Strapi's errors, such as for an entry that is planned to be published by somebody who may not.
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  entry: EntryRef,
  version: Values,
  userId: number,
): Promise<Restored> {
  const { fields } = contentTypeOf(entry);
  const references = findReferences(version, fields);
  const existing = await readExisting(strapi, references);
  const missing = await strapi.db.transaction(async () => {
    // What is kept, and the withdrawal that stays, are of the very draft that is replaced.
    await lockEntry(strapi, entry);
    const draft = await readSnapshot(strapi, entry, 'draft');
    const { data, missing } = toDraft(keepWithdrawal(version, draft), fields, existing);
    const write = draft === null ? recreate : replace;
    await write(strapi, entry, { ...data, updatedBy: userId });
    return missing;
  });
  const titles = await readTitles(strapi, references);
  return { leftOut: [...new Set(missing.map((thing) => describeMissing(thing, titles)))] };
}

type Data = Record<string, unknown>;

async function replace(strapi: Core.Strapi, entry: EntryRef, data: Data): Promise<void> {
  await keepDraft(strapi, entry, 'restored');
  await strapi.documents(uidOf(entry)).update({ documentId: entry.id, data });
}

/**
 * When two people restore the entry at the same time, one succeeds: it has no row yet that could be locked.
 */
async function recreate(strapi: Core.Strapi, entry: EntryRef, data: Data): Promise<void> {
  await refuseDeletedForGood(strapi, entry);
  await lockKeptDrafts(strapi, entry);
  if ((await readSnapshot(strapi, entry, 'draft')) !== null)
    throw new errors.ApplicationError('Somebody has just brought it back. Load this page again.');
  const restored = { ...data, createdBy: data.updatedBy };
  await restoreAs(entry, () => strapi.documents(uidOf(entry)).create({ data: restored }));
}

/** `The FAQ “…” no longer exists; it was left out.` */
export function describeMissing({ uid, id }: Missing, titles: Titles): string {
  const type = findTypeByUid(uid);
  const kind = type?.label ?? (uid === FILE_UID ? 'file' : 'kind of block');
  const title = titles.get(id) ?? (uid === id ? id : '');
  return `The ${kind}${title && ` “${title}”`} no longer exists; it was left out.`;
}

/**
 * A version with the withdrawal that its entry has now: what a person took back no older version gives
 * back. One that only the version knows of stays as well. Nothing but a person's new consent, filled in by
 * hand, ends a withdrawal.
 */
export function keepWithdrawal(version: Values, draft: Values | null): Values {
  const { consent } = version;
  if (!isRecord(consent)) return version;
  const now = draft?.consent;
  const withdrawnOn = (isRecord(now) ? now.withdrawnOn : null) ?? consent.withdrawnOn ?? null;
  return { ...version, consent: { ...consent, withdrawnOn } };
}
