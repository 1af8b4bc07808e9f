import type { Document } from '@pain/schema';

const spelledOut = new WeakMap<Document, Uint8Array>();

/**
 * A document as JSON in UTF-8, made once for each: of thousands that are kept together, a publish changes one.
 *
 * @param document never changed afterwards.
 */
export function spellOut(document: Document): Uint8Array {
  const before = spelledOut.get(document);
  if (before !== undefined) return before;
  const json = Buffer.from(JSON.stringify(document));
  spelledOut.set(document, json);
  return json;
}
