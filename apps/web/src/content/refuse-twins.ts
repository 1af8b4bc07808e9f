import {
  type ContentFault,
  type ContentType,
  type Document,
  describeFault,
  nameOfEntry,
  titleOf,
} from '@pain/schema';

/** A published entry: its document, or why it cannot be shown. */
export type ReadEntry = { id: string } & ({ document: Document } | { fault: ContentFault });

/**
 * Returns each entry once. One that the CMS has published twice over under one documentId is a fault: nobody
 * can tell which of the two is meant, and it must keep back no other.
 */
export function refuseTwins(type: ContentType, entries: readonly ReadEntry[]): ReadEntry[] {
  const known = new Map<string, ReadEntry>();
  for (const entry of entries) {
    const twin = known.get(entry.id);
    known.set(entry.id, twin ? toFault(type, [twin, entry]) : entry);
  }
  return [...known.values()];
}

function toFault(type: ContentType, twins: readonly [ReadEntry, ReadEntry]): ReadEntry {
  const [{ id }] = twins;
  // The later one is what changed since the live site, so that the fault is this entry's alone.
  const publishedAt = twins.map(publishedAtOf).sort().at(-1) || null;
  const fault = describeFault(
    nameOfEntry(type, id, titleIn(type, twins)),
    [{ type: type.name, id, publishedAt }],
    ['The CMS has two published versions of it'],
    'Copy what is right into a new entry and publish that, then delete this one.',
  );
  return { id, fault };
}

function publishedAtOf(entry: ReadEntry): string {
  if ('document' in entry) return entry.document.publishedAt;
  return entry.fault.documents[0]?.publishedAt ?? '';
}

function titleIn(type: ContentType, twins: readonly ReadEntry[]): string | null {
  const readable = twins.findLast((entry) => 'document' in entry);
  return readable ? titleOf(type, { ...readable.document }) : null;
}
