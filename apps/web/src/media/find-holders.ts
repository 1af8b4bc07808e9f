import { type Document, type FaultyEntry, publicationOf } from '@pain/schema';

/** A document, of which nothing matters here but which it is. */
export type Holder = Pick<Document, 'type' | 'id' | 'publishedAt'>;

/**
 * The entries that show a file, by its address in the media library. Asked only when something is wrong with it.
 */
export function findHolders(url: string, documents: readonly Holder[]): FaultyEntry[] {
  const holding = documents.filter((document) => holds(document, url));
  return holding.map(publicationOf);
}

function holds(value: unknown, url: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('url' in value && value.url === url) return true;
  return Object.values(value).some((part) => holds(part, url));
}
