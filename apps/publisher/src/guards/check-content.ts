import {
  byKey,
  type ContentFault,
  describeFault,
  type FaultyEntry,
  isSameEntry,
  keyOf,
  toEntryRef,
} from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import { pathOf, type Release } from '../release-folder/release.ts';

/** What is done about a page that cannot be made though nobody can say what is wrong with its content. */
const REMEDY = 'Take back the last change to it and publish it again, and ask your website administrator.';

/** Follows what is wrong with an entry that is live. */
const STAYS = 'Until then it stays on the website as it is.';

/**
 * Judges content of which no site can be built. A fault is kept back with those of its entries that are
 * new or of which another version is live. Where all of them are as they are live, the CMS or our own
 * code has changed its mind, such as after an upgrade: they stay as they are. One that no entry is the
 * cause of stops the site.
 *
 * @param live null while there is no site: then every entry is new, and is left out.
 */
export function checkContent(faults: readonly ContentFault[], live: Release | null): Finding[] {
  return faults.map((fault) => ({ ...judge(fault, live), ...(fault.isPassing && { isPassing: true }) }));
}

function judge({ message, documents }: ContentFault, live: Release | null): Finding {
  const changed = changedAmong(documents, live);
  if (changed.length > 0) return toFinding('keep-back', message, changed, live);
  if (live === null || documents.length === 0) return toFinding('stop', message, documents, live);
  // Of what the CMS did not say which publication it is, nobody can say that it is live.
  if (documents.some(({ publishedAt }) => publishedAt === null))
    return toFinding('keep-back', message, documents, live);
  const { epoch, revision } = live.state;
  return { ...toFinding('as-live', `${message}\n${STAYS}`, documents, live), asOf: { epoch, revision } };
}

/**
 * The entries that may be the cause of faults that nobody can attribute, in groups to be tried one after
 * the other: first those that some fault leaves the least choice of, then all. Only what is new or live
 * in another version can be.
 */
export function suspectsOf(faults: readonly ContentFault[], live: Release | null): FaultyEntry[][] {
  const groups = faults
    .filter(({ isSuspicion }) => isSuspicion)
    .map(({ documents }) => changedAmong(documents, live))
    .filter((group) => group.length > 0);
  const least = Math.min(...groups.map((group) => group.length));
  const [first = [], all = []] = [groups.filter((group) => group.length === least), groups].map((some) =>
    distinct(some.flat()),
  );
  return first.length < all.length ? [first, all] : [all];
}

function distinct(entries: readonly FaultyEntry[]): FaultyEntry[] {
  return [...byKey(entries).values()];
}

/** Says that entries are the cause of faults, as trying without them has shown. */
export function convict(
  culprits: readonly FaultyEntry[],
  faults: readonly ContentFault[],
  live: Release | null,
): Finding[] {
  return culprits.map((culprit) => {
    const about = faults.find(({ documents }) => documents.some((entry) => isSameEntry(entry, culprit)));
    const problems = about ? [about.message] : [];
    const { message } = describeFault(culprit.name ?? culprit.id, [culprit], problems, REMEDY);
    return toFinding('keep-back', message, [culprit], live);
  });
}

function toFinding(
  effect: Finding['effect'],
  message: string,
  entries: readonly FaultyEntry[],
  live: Release | null,
): Finding {
  const documents = entries.map(toEntryRef);
  return { guard: 'content', effect, message, path: live ? pathOf(documents[0], live) : '/', documents };
}

function changedAmong(entries: readonly FaultyEntry[], live: Release | null): FaultyEntry[] {
  const versions = byKey(live?.documents ?? []);
  return entries.filter((entry) => isChanged(entry, versions.get(keyOf(entry))?.publishedAt));
}

/** An answer that does not say which publication it is of proves no change. */
function isChanged({ publishedAt }: FaultyEntry, live: string | undefined): boolean {
  return live === undefined || (publishedAt !== null && publishedAt !== live);
}
