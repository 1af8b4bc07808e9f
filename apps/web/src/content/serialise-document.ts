import type { Document } from '@pain/schema';

const serialised = new WeakMap<Document, Uint8Array>();

/**
 * Returns a document as JSON in UTF-8. It is serialised only once: a publish changes one of thousands that
 * are stored together.
 *
 * @param document never changed afterwards.
 */
export function serialiseDocument(document: Document): Uint8Array {
  const before = serialised.get(document);
  if (before !== undefined) return before;
  const json = Buffer.from(JSON.stringify(document));
  serialised.set(document, json);
  return json;
}
