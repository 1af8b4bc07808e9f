import type { ContentFault, FaultyEntry } from '@pain/schema';
import type { Release } from '../release/release.ts';
import { type Finding, keyOf } from './finding.ts';
import { pathOf } from './path-of.ts';

/**
 * Judges content of which no site can be built. A fault is kept back with those of its entries that are new or of which another
 * version is live; where all of them are as they are live, the CMS or our own code has changed its mind, and nothing goes live.
 */
export function checkContent(faults: readonly ContentFault[], live: Release): Finding[] {
  const versions = new Map(live.documents.map((entry) => [keyOf(entry), entry.publishedAt]));
  return faults.map(({ message, documents }) => {
    const changed = documents.filter((entry) => isChanged(entry, versions.get(keyOf(entry))));
    const causes = (changed.length > 0 ? changed : documents).map(({ ref, id }) => ({ ref, id }));
    const effect = changed.length > 0 ? 'keep-back' : 'stop';
    return { guard: 'content', effect, message, path: pathOf(causes[0], live), documents: causes };
  });
}

/** An answer that does not say which publication it is of proves no change. */
function isChanged({ publishedAt }: FaultyEntry, live: string | undefined): boolean {
  return live === undefined || (publishedAt !== null && publishedAt !== live);
}
