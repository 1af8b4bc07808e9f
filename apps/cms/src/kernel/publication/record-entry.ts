import { type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, toTarget } from '../content-types';
import { readActor } from '../people/actor';
import { writeActor } from '../people/stored-actor';
import { readSnapshot } from '../snapshots/snapshot';
import { appendToLog, type PublicationAction } from './log';

/**
 * Appends a row to the publication log about what somebody has just done to an entry, in the
 * transaction that it is called in.
 */
export async function recordEntry(
  strapi: Core.Strapi,
  entry: EntryRef,
  action: PublicationAction,
): Promise<void> {
  const snapshot = action === 'publish' ? await readSnapshot(strapi, entry) : null;
  await appendToLog(strapi, {
    ...toTarget(entry),
    action,
    title: snapshot && titleOf(contentTypeOf(entry), snapshot),
    actor: writeActor(readActor(strapi)),
    snapshot,
  });
}
