import { ContentError, completeDocument, type Document, findType, keyOf, parseKey } from '@pain/schema';
import type { Content } from '../content/sync-content.ts';
import type { KeptBack } from '../manifest/site-manifest.ts';

/**
 * Returns the published entries, with the earlier version instead of each entry that is kept back; one
 * without an earlier version is left out. So is one that has been unpublished since it was to be kept back.
 */
export function keepBack(
  { documents, unread }: Pick<Content, 'documents' | 'unread'>,
  keptBack: KeptBack,
): Document[] {
  const others = [...documents.values()].filter((document) => !(keyOf(document) in keptBack));
  const earlier = Object.entries(keptBack)
    .filter(([key]) => documents.has(key) || unread.has(key))
    .flatMap(([key, document]) => (document === null ? [] : complete(key, document)));
  return [...others, ...earlier];
}

function complete(key: string, document: Record<string, unknown>): Document {
  const fields = findType(parseKey(key).type)?.fields ?? {};
  // An earlier build parsed it, perhaps before an upgrade; what its type got since is filled in.
  return completeDocument(fields, document) as unknown as Document;
}

/**
 * Refuses content with entries that cannot be shown and are not kept back.
 *
 * @throws ContentError that names all of them.
 */
export function refuseUnread({ unread }: Pick<Content, 'unread'>, keptBack: KeptBack): void {
  const faults = [...unread].flatMap(([key, fault]) => (fault === null || key in keptBack ? [] : [fault]));
  if (faults.length > 0) throw new ContentError(...faults);
}
