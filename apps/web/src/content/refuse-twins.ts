import { type ContentType, describeFault, nameOfEntry } from '@pain/schema';
import type { ReadEntry } from './read-documents.ts';

/**
 * Returns each entry once. One that the CMS has published twice over under one documentId is a fault: nobody can tell which of the
 * two is meant, and it must keep back no other.
 */
export function refuseTwins(type: ContentType, entries: readonly ReadEntry[]): ReadEntry[] {
  const known = new Map<string, ReadEntry>();
  for (const entry of entries) known.set(entry.id, known.has(entry.id) ? toFault(type, entry) : entry);
  return [...known.values()];
}

function toFault(type: ContentType, entry: ReadEntry): ReadEntry {
  const { id } = entry;
  const title = 'document' in entry ? Reflect.get(entry.document, type.title) : null;
  const problem = 'The CMS has two published versions of it';
  const hint = 'Copy what is right into a new entry and publish that, then delete this one.';
  const fault = describeFault(
    nameOfEntry(type, id, title),
    [{ ref: type.name, id, publishedAt: null }],
    [problem],
    hint,
  );
  return { id, fault };
}
