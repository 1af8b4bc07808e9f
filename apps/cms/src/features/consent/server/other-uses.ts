import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findFileUses } from '../../usage/server/find-uses';
import type { Use } from '../../usage/shapes';

/** What uses a file of an entry besides the entry itself, in drafts and in what is published. */
export async function findOtherUses(strapi: Core.Strapi, fileId: string, entry: EntryRef): Promise<Use[]> {
  return (await findFileUses(strapi, fileId)).filter((use) => use.documentId !== entry.id);
}
