import type { EntryRef } from '@pain/schema';
import { contentTypeOf, uidOf } from '../content-types';

/** Where in the admin an entry is edited. */
export function editViewPath(entry: EntryRef): string {
  const uid = uidOf(entry);
  return contentTypeOf(entry).kind === 'single'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${entry.id}`;
}
