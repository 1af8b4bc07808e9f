/**
 * What the admin shows about others who work on an entry.
 * The admin's own code imports this file.
 */

/** The header by which the admin says which version of the draft its form was filled from. */
export const OPENED = 'x-opened-version';

/** Who saved the draft last, and when. */
export interface Saved {
  /** As an ISO 8601 instant. */
  at: string;
  by: string;
  isMine: boolean;
}

/** Who else works on an entry. */
export interface Together {
  others: { name: string; since: string }[];
  /** Null for an entry that is gone. */
  saved: Saved | null;
}
