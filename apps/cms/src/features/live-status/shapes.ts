import type { HeldSite, PublisherFault, Receipt, SiteChange as RecordedChange } from '@pain/schema';

/** What the admin shows about the public site. The admin's own code imports this file: types only. */

/** A public page that shows an entry. */
export interface PageLink {
  title: string;
  /** Its public address. */
  url: string;
}

/**
 * Where an entry stands on its way to the public:
 * `draft`: never published. `waiting`: published, and the publisher has yet to begin. `building`: on its way.
 * `live`: on the site. `gone`: taken down, and off the site. `leaving`: taken down, and still on the site.
 * `held`: an earlier site was put back, and it waits for that to end. `problem`: something keeps it from
 * going live. `shown-again` and `stuck`: taken down, and still on the site for the same two reasons.
 * `unknown`: the publisher does not say.
 */
export type EntryStatus =
  | 'draft'
  | 'waiting'
  | 'building'
  | 'live'
  | 'gone'
  | 'leaving'
  | 'held'
  | 'problem'
  | 'shown-again'
  | 'stuck'
  | 'unknown';

/** An entry that another one points to, and that is not shown with it. */
export interface LeftOut {
  /** As staff call its type. */
  type: string;
  title: string;
  /**
   * Whether it is on the website on its own: then publishing the entry that points to
   * it again brings it back.
   */
  isPublished: boolean;
}

/** Why nobody can see an entry that is published. */
export interface Unseen {
  /** In words for staff, with what to do. */
  reason: string;
  /** Whether it will be seen without anybody doing anything. */
  isToCome: boolean;
}

/** Where an entry stands. */
export interface EntryReceipt extends Pick<Receipt, 'since' | 'searchSince' | 'problem'> {
  status: EntryStatus;
  /** Why that is `unknown`; null when it is known. */
  fault: PublisherFault | null;
  /**
   * Whether the problem is a plan that failed and was given up, and the asker may leave the entry as it is.
   */
  mayDismiss: boolean;
  /**
   * Why nobody can see it, by what it says of its time; null when that keeps nobody
   * from it, or it is not live.
   */
  unseen: Unseen | null;
  /** What the published version leaves out, though the entry points to it. */
  leftOut: LeftOut[];
  /** The pages that show it; for a redirect, the address that it starts from. */
  pages: PageLink[];
}

/**
 * One time that the site changed, or that somebody put back an earlier one or let
 * newer content go live again.
 */
export type SiteChange = Pick<RecordedChange, 'release' | 'at' | 'tookMs' | 'pages' | 'order'>;

/** An entry in the admin. */
export interface EntryPlace {
  name: string;
  path: string;
}

/** How the public site as a whole stands. */
export interface WebsiteState {
  url: string;
  /** Why nothing of this is known from the publisher; null when it is. */
  fault: PublisherFault | null;
  /** When the live site was made, as an ISO 8601 instant; null before the first one. */
  liveSince: string | null;
  /** Whether something is published that is not live yet. */
  isBehind: boolean;
  isBuilding: boolean;
  problem: string | null;
  /** Identifies the problem shown, to let the site go live despite it. Null where nobody may. */
  confirmation: string | null;
  /** What readers will stumble over, such as links that lead nowhere. */
  warnings: { page: PageLink; message: string }[];
  /** The entries that the site shows as they were before, or not at all, because they are at fault. */
  keptBack: EntryPlace[];
  /** That an earlier site was put back: what is published since waits. */
  held: (Pick<HeldSite, 'since' | 'by'> & { madeAt: string | null }) | null;
  /** Whether the asker may put back an earlier site. */
  mayPutBack: boolean;
  /** The releases that can be put back. */
  kept: string[];
  /** The last ones, the newest first. */
  changes: SiteChange[];
}
