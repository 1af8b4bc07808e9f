/** What the admin is told about others who work on an entry. Shared with the admin's own code, so only types may stand here. */

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
