import { randomUUID } from 'node:crypto';
import { type EntryRef, keyOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { type DocumentCall, documentIdOf, isPublishing } from '../../../kernel/snapshots/document-call';

/** The key that the shared links of an entry carry, or null when none is in force. */
export async function findShareKey(strapi: Core.Strapi, entry: EntryRef): Promise<string | null> {
  const key = await storeOf(strapi).get({ key: `share:${keyOf(entry)}` });
  return typeof key === 'string' ? key : null;
}

/** The same, and makes one when there is none. */
export async function ensureShareKey(strapi: Core.Strapi, entry: EntryRef): Promise<string> {
  const known = await findShareKey(strapi, entry);
  if (known !== null) return known;
  const key = randomUUID();
  await storeOf(strapi).set({ key: `share:${keyOf(entry)}`, value: key });
  return key;
}

/** Ends all shared links of an entry. */
export async function dropShareKey(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  await storeOf(strapi).delete({ key: `share:${keyOf(entry)}` });
}

/**
 * Ends the shared links of an entry when it is published or deleted. They were given to one draft: what is
 * published everybody may read, and the next draft was shown to nobody yet, nor was one that is restored.
 */
export function endSharing(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const call = context as DocumentCall;
    const type = findTypeByUid(call.uid);
    if (type && (call.action === 'delete' || isPublishing(call)))
      await dropShareKey(strapi, refOf(type, documentIdOf(call, result)));
    return result;
  });
}

function storeOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'preview' });
}
