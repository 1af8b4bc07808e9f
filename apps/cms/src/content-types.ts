import { type ContentType, contentTypeUid } from '@pain/schema';
import type { UID } from '@strapi/strapi';

/** Which entry of one of our types is meant. */
export interface EntryKey {
  type: ContentType;
  documentId: string;
}

/** The uid of a content type of ours, as Strapi's types want it. */
export function uidOf({ name }: Pick<ContentType, 'name'>): UID.ContentType {
  return contentTypeUid(name) as UID.ContentType;
}
