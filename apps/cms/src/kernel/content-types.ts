import { type ContentType, contentTypes, contentTypeUid, type EntryRef, findType } from '@pain/schema';
import type { UID } from '@strapi/strapi';

/*
 * Strapi's edge: what identifies an entry in this house, an EntryRef, becomes here what
 * Strapi asks for, and back.
 */

/** What rows about an entry call it, in tables of their own. */
export interface Target {
  targetType: string;
  targetId: string;
}

/** Strapi's own type of a file of the media library. */
export const FILE_UID = 'plugin::upload.file';

/** In a query: of the two rows that Strapi keeps of an entry, the one that the public sees. */
export const PUBLISHED = { publishedAt: { $notNull: true } };
/** In a query: the row that staff edit. */
export const DRAFT = { publishedAt: null };

/** The uid of a content type of ours, or of the type of an entry, as Strapi's types want it. */
export function uidOf(of: ContentType | EntryRef): UID.ContentType {
  return contentTypeUid('name' in of ? of.name : of.type) as UID.ContentType;
}

/** The content type of ours that has a uid; none for Strapi's own types. */
export function findTypeByUid(uid: string): ContentType | undefined {
  return contentTypes.find((type) => uidOf(type) === uid);
}

/**
 * The content type of an entry.
 *
 * @throws Error when it was since removed.
 */
export function contentTypeOf({ type: name }: EntryRef): ContentType {
  const type = findType(name);
  if (!type)
    throw new Error(`packages/schema defines no content type "${name}". Add it, or remove its entries.`);
  return type;
}

/** The entry of a type that Strapi calls by a documentId. */
export function refOf({ name }: ContentType, documentId: string): EntryRef {
  return { type: name, id: documentId };
}

/** How rows about an entry call it. */
export function toTarget({ type, id }: EntryRef): Target {
  return { targetType: type, targetId: id };
}

/** The entry that a row is about. */
export function fromTarget({ targetType, targetId }: Target): EntryRef {
  return { type: targetType, id: targetId };
}

/** Where in the admin an entry is edited. */
export function editViewPath(entry: EntryRef): string {
  const uid = uidOf(entry);
  return contentTypeOf(entry).kind === 'single'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${entry.id}`;
}
