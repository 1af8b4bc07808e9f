import type { ContentType } from '@pain/schema';
import { uidOf } from '../content-types';

/** Where in the admin an entry is edited. */
export function editViewPath(type: ContentType, documentId: string): string {
  const uid = uidOf(type);
  return type.kind === 'single'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;
}
