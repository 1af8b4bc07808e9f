import { setTimeout } from 'node:timers/promises';
import type { UID } from '@strapi/strapi';
import type { Cms } from './cms.ts';

/** Longer than a request takes to come to where it waits for the save. */
const UNTIL_IT_WAITS_MS = 700;

/**
 * Runs a task while an entry is being saved: the save has begun before, and is committed once the task has
 * come as far as it can. On SQLite, which has one connection, the task begins after it.
 *
 * @returns what the task returns.
 */
export async function saveMeanwhile<T>(
  { strapi }: Cms,
  { uid, documentId, data }: { uid: UID.ContentType; documentId: string; data: object },
  task: () => Promise<T>,
): Promise<T> {
  const written = Promise.withResolvers<void>();
  const saving = strapi.db.transaction(async () => {
    await strapi.documents(uid).update({ documentId, data });
    written.resolve();
    await setTimeout(UNTIL_IT_WAITS_MS);
  });
  await Promise.race([written.promise, saving]);
  const [result] = await Promise.all([task(), saving]);
  return result;
}
