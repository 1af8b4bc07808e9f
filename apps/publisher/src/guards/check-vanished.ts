import { type EntryRef, isSameEntry, toEntryRef } from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import type { Change } from './change.ts';

interface Page {
  path: string;
  entry: EntryRef;
}

/**
 * Finds each page that vanishes from its address although nobody removed it, its time is not over, and
 * no redirect replaces it.
 */
export function checkVanished(change: Change): Finding[] {
  if (change.live === null) return [];
  const present = new Set(change.next.pages.map(({ path }) => path));
  const led = new Set(change.next.redirects.map(({ from }) => from));
  const vanished = change.live.pages
    .flatMap(({ path, entry }) => (entry ? [{ path, entry }] : []))
    .filter(({ path, entry }) => !present.has(path) && !led.has(path) && !change.isAway(entry));
  const moved = vanished.filter(({ entry }) => change.isPublished(entry));
  const missing = vanished.filter(({ entry }) => !change.isPublished(entry) && !change.wasTakenAway(entry));
  const gone = missing.filter(({ entry }) => change.isKnown(entry));
  const unknown = missing.filter(({ entry }) => !change.isKnown(entry));
  return [
    ...moved.map((page) => describeMove(page, change)),
    ...gone.map((page) => describeLoss(page, change)),
    ...unknown.map(describeUnknown),
  ];
}

function describeMove(moved: Page, change: Change): Finding {
  const { path, entry } = moved;
  const to = change.next.pages.find((page) => page.entry && isSameEntry(page.entry, entry))?.path ?? '/';
  const causes = findCauses(moved, change);
  return {
    guard: 'vanished',
    effect: causes.length > 0 ? 'keep-back' : 'stop',
    message: `${change.nameOf(entry)} moves from ${path} to ${to}, and links and bookmarks to ${path} would lead nowhere. Publish a Redirect from ${path} to ${to}; then the move goes live automatically.`,
    path,
    documents: causes.length > 0 ? causes : [entry],
  };
}

/** A page moves by its own change, by that of a page above it, or because another home page was chosen. */
function findCauses({ path, entry }: Page, change: Change): EntryRef[] {
  const own = change.changedAmong([entry]);
  if (own.length > 0) return own;
  const above = change.live?.pages.filter((page) => page.path !== '/' && path.startsWith(page.path)) ?? [];
  const moved = change.changedAmong(above.flatMap((page) => page.entry ?? []));
  if (moved.length > 0) return moved;
  const settings = change.next.documents.filter(({ type }) => type === 'site-setting');
  return change.changedAmong(settings.map(toEntryRef));
}

/** Nobody can mend it in the CMS, which does not show the entry either: all else must not wait for that. */
function describeUnknown({ path, entry }: Page): Finding {
  return {
    guard: 'vanished',
    effect: 'warn',
    message: `The page ${path} has gone, because the website runs with code that has no pages of the kind “${entry.type}”. What was written is kept. If the page is still wanted, ask your website administrator to start the version that has it.`,
    path,
    documents: [entry],
  };
}

function describeLoss({ path, entry }: Page, change: Change): Finding {
  return {
    guard: 'vanished',
    effect: 'stop',
    message: `${change.nameOf(entry)} at ${path} is missing from what the CMS answered, though nobody unpublished or deleted it. Open it in the CMS: if it is there, publish it again; if it is not, tell your website administrator.`,
    path,
    documents: [entry],
  };
}
