import { type EntryRef, keyOf, toEntryRef } from '@pain/schema';
import { fileAt } from '@pain/web/manifest';
import type { Finding } from '../findings/finding.ts';
import type { Change } from './change.ts';

/**
 * Every published entry of a type that has pages has its page, as a file, unless it is not the time for that.
 */
export function checkPages(change: Change): Finding[] {
  const { documents, pages, files } = change.next;
  const shown = new Set(
    pages.flatMap(({ path, entry }) => (entry && files[fileAt(path)] ? [keyOf(entry)] : [])),
  );
  return documents
    .filter((entry) => change.hasPage(entry) && !change.isAway(entry) && !shown.has(keyOf(entry)))
    .map((entry) => describe(toEntryRef(entry), change));
}

function describe(entry: EntryRef, change: Change): Finding {
  const canKeep = change.changedAmong([entry]).length > 0;
  return {
    guard: 'page',
    effect: canKeep ? 'keep-back' : 'stop',
    message: `${change.nameOf(entry)} is published, but the website made no page of it. Publish it again; if that does not help, tell your website administrator.`,
    path: '/',
    documents: [entry],
  };
}
