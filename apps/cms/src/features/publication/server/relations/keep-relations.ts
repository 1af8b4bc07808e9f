import { AsyncLocalStorage } from 'node:async_hooks';
import { type ContentType, type EntryRef, holdsParts } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, findTypeByUid, refOf } from '../../../../kernel/content-types';
import { readBoth } from '../../../../kernel/publication/versions';
import { type DocumentCall, documentIdOf } from '../../../../kernel/snapshots/document-call';
import { isPublished } from '../../../../kernel/snapshots/look-up';
import { isTogether } from '../publish-together';
import { recordedAction } from '../record-changes';
import { bringBack } from './bring-back';
import { findLacking, forgetEntry, forgetLost, noteLost } from './lost-relations';

/** Set while entries are republished because of another one: they cause no further republishing. */
const following = new AsyncLocalStorage<true>();

/**
 * Makes sure, in the transaction of each publish, that every relation of a draft is in its published version:
 * relations to the entry that has just become public are restored, and those that are still missing are noted
 * for the start page. Entries that are published together, such as the first content, are published twice
 * instead.
 */
export function keepRelations(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const call = context as DocumentCall;
    const action = recordedAction(call);
    if (!type || !action || isTogether()) return next();
    return strapi.db.transaction(async () => {
      const { documentId } = call.params;
      const wasPublic = documentId !== undefined && (await isPublished(strapi, refOf(type, documentId)));
      const result = await next();
      const entry = refOf(type, documentIdOf(call, result));
      if (action !== 'publish') await forgetEntry(strapi, entry);
      else await settle(strapi, entry, wasPublic);
      return result;
    });
  });
}

async function settle(strapi: Core.Strapi, entry: EntryRef, wasPublic: boolean): Promise<void> {
  await forgetLost(strapi, entry);
  if (mayPoint(contentTypeOf(entry))) await noteLacking(strapi, entry);
  // While an entry is public, Strapi keeps the relations to it.
  if (!wasPublic && !following.getStore()) await following.run(true, () => bringBack(strapi, entry));
}

/** Redirects, which are made by the dozen when a page moves, have nothing to lose. */
function mayPoint({ fields }: ContentType): boolean {
  return Object.values(fields).some((field) => field.strapi.type === 'relation' || holdsParts(field));
}

async function noteLacking(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const both = await readBoth(strapi, entry);
  if (both === null) return;
  for (const target of (await findLacking(strapi, both)).values()) await noteLost(strapi, entry, target);
}
