import { type ContentType, type EntryRef, isRouted, keyOf, nameSome, toEntryRef } from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import type { Release } from '../release-folder/release.ts';
import type { Change } from './change.ts';

/** A site that loses more than this part of its pages at once is more often a fault than a wish. */
const MOST_LOST = 1 / 5;
/** Two pages of a small site are soon taken down on purpose. */
const FEW = 2;
/** As many as somebody reads before saying that they may go. */
const NAMED = 10;

const REMEDY = 'If that is meant, an administrator lets it go live on the start page. If not,';

/**
 * The site does not lose more than a fifth of its pages at once, nor of its other entries of a type without
 * anybody having taken them down, unless an administrator says that just these may go.
 */
export function checkShrink(change: Change): Finding[] {
  const { live } = change;
  if (live === null) return [];
  const others = change.types.filter((type) => !isRouted(type));
  const found = [...checkPages(live, change), ...others.flatMap((type) => checkType(type, live, change))];
  return found.filter(({ documents }) => !change.isConfirmed(documents));
}

/**
 * Pages that the site makes itself, such as its A to Z, come and go by themselves; so do those whose time is
 * over, or whose type this code does not have.
 */
function checkPages(live: Release, change: Change): Finding[] {
  const [before, after] = [pagesOfEntries(live), pagesOfEntries(change.next)];
  const lost = without(before, after).filter(({ entry }) => change.isKnown(entry) && !change.isAway(entry));
  if (!isMuch(lost.length - without(after, before).length, before.length)) return [];
  const message = `The website would lose ${lost.length} of its ${before.length} pages: ${list(lost)}. ${REMEDY} publish the missing pages again.`;
  return [
    stop(
      message,
      lost.map(({ entry }) => entry),
    ),
  ];
}

/** What is taken down on purpose is in the publication log, and needs no page to be missed. */
function checkType({ name, many }: ContentType, live: Release, change: Change): Finding[] {
  const before = live.documents.filter(({ type }) => type === name);
  const lost = before.filter((entry) => !change.isPublished(entry) && !change.wasTakenAway(entry));
  if (!isMuch(lost.length, before.length)) return [];
  const message = `${lost.length} of ${before.length} ${many} are missing from what the CMS answered, though nobody unpublished or deleted them: ${list(lost)}. ${REMEDY} tell your website administrator.`;
  return [stop(message, lost)];
}

type Page = Pick<Release['pages'][number], 'path' | 'title'> & { entry: EntryRef };

function pagesOfEntries({ pages }: Release): Page[] {
  return pages.flatMap(({ path, title, entry }) => (entry === null ? [] : [{ path, title, entry }]));
}

/** The pages that are not among some others, neither by their address nor by their entry. */
function without(pages: readonly Page[], others: readonly Page[]): Page[] {
  const known = new Set(others.flatMap(({ path, entry }) => [path, keyOf(entry)]));
  return pages.filter(({ path, entry }) => !known.has(path) && !known.has(keyOf(entry)));
}

function isMuch(lost: number, before: number): boolean {
  return lost > FEW && lost > before * MOST_LOST;
}

function list(lost: readonly { title: string }[]): string {
  const titles = lost.map(({ title }) => `“${title}”`);
  return nameSome(titles, NAMED);
}

function stop(message: string, lost: readonly EntryRef[]): Finding {
  const documents = lost.map(toEntryRef);
  return { guard: 'shrink', effect: 'stop', message, path: '/', documents };
}
