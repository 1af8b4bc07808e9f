import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { UID } from '@strapi/strapi';

/** Which entry of one of our types is meant. */
export interface EntryKey {
  type: ContentType;
  documentId: string;
}

/** Strapi's own type of a file of the media library. */
export const FILE_UID = 'plugin::upload.file';

/** The uid of a content type of ours, as Strapi's types want it. */
export function uidOf(type: ContentType): UID.ContentType {
  return contentTypeUid(type.name) as UID.ContentType;
}

/** The content type of ours that has a uid; none for Strapi's own types. */
export function findTypeByUid(uid: string): ContentType | undefined {
  return contentTypes.find((type) => uidOf(type) === uid);
}
