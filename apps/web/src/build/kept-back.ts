import { ContentError, type Document, keyOf } from '@pain/schema';
import type { Content } from '../content/sync-content.ts';
import type { KeptBack } from '../manifest/site-manifest.ts';

/**
 * Puts the earlier versions of entries in the place of the published ones, and leaves out those that had none. An entry that was taken
 * down since it was to be kept back is gone.
 */
export function keepBack(
  { documents, unread }: Pick<Content, 'documents' | 'unread'>,
  keptBack: KeptBack,
): Document[] {
  const others = [...documents.values()].filter((document) => !(keyOf(document) in keptBack));
  const earlier = Object.entries(keptBack)
    .filter(([key]) => documents.has(key) || unread.has(key))
    .flatMap(([, document]) => document ?? []);
  // They were parsed by an earlier build, which wrote them out as they were.
  return [...others, ...(earlier as unknown as Document[])];
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
