import { type EntryRef, isOver, pathTo, toEntryRef } from '@pain/schema';
import type { SitePage, SitePages } from './site-pages.ts';

/** A published entry whose page is not on the website at this time, though it was or will be. */
export interface AwayPage {
  entry: EntryRef;
  /** Where the page was or will be. */
  path: string;
  /** When it comes, as an ISO 8601 instant; null when it has ended. */
  from: string | null;
  /** When it ended; null when it is still to come. */
  until: string | null;
  /** Where its address redirects to, now that it has ended; null when nothing is there. */
  to: string | null;
}

/** The entries whose pages come later or have ended. */
export function findAway(pages: SitePages, now: Date): AwayPage[] {
  return pages.away.map((page) => toAway(page, now));
}

function toAway(page: SitePage, now: Date): AwayPage {
  const { definition, window } = page;
  const { base, afterEnd } = definition.route;
  const hasEnded = isOver(window, now);
  return {
    entry: toEntryRef(page),
    // Of a type without a time there is none here, and one with a time has no page above another.
    path: pathTo(page, null, () => null),
    from: hasEnded ? null : (window.from?.toISOString() ?? null),
    until: hasEnded ? (window.until?.toISOString() ?? null) : null,
    to: hasEnded && afterEnd === 'list' ? base : null,
  };
}
