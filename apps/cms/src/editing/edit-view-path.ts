import { type ContentType, contentTypeUid } from '@pain/schema';

/** Where in the admin an entry is edited. */
export function editViewPath(type: ContentType, documentId: string): string {
  const uid = contentTypeUid(type.name);
  return type.kind === 'single'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;
}
