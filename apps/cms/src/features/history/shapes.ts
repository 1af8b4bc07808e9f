/** What the admin shows about the history of an entry. The admin's own code imports this file: types only. */

/** What became of an entry, or of its draft, at one time. */
export interface Version {
  /** `r12` for revision 12 of the publication log, `k3` for a draft that was kept. */
  ref: string;
  action:
    | 'publish'
    | 'unpublish'
    | 'delete'
    | 'restored'
    | 'overwritten'
    | 'discarded'
    | 'deleted'
    /** Deleted by the house as part of another change, such as a redirect whose page came back. */
    | 'removed';
  /** As an ISO 8601 instant. */
  at: string;
  /** Who did it, in words. */
  by: string;
  /** How: `admin`, `api` for a token, `schedule`, or `system` for an import or a command. */
  how: 'admin' | 'api' | 'schedule' | 'system';
  /** Whether its content is known, so that it can be looked at and restored. */
  hasContent: boolean;
}

/** The history of an entry. */
export interface History {
  /** The newest first. */
  versions: Version[];
  /** Whether the draft says something else than what was published last. */
  hasUnpublishedChanges: boolean;
  /** Whether the asker may put a version into the draft. */
  mayRestore: boolean;
}

export type Change = 'same' | 'added' | 'removed' | 'changed';

/** A run of words. */
export interface Piece {
  text: string;
  change: Exclude<Change, 'changed'>;
}

/** What became of a part of an entry: a field, a block, a paragraph. Has either words or parts. */
export interface Difference {
  label: string;
  change: Change;
  /** Whether it stands at another place among its siblings. */
  isMoved: boolean;
  /** Whether only its looks changed, such as bold words. */
  isLooksOnly: boolean;
  pieces: Piece[];
  parts: Difference[];
}

/** What was deleted and can be brought back, the last deleted first. */
export interface Deleted {
  entries: DeletedEntry[];
  /** Whether there are earlier ones. */
  hasMore: boolean;
}

/** An entry that was deleted and can be brought back. */
export interface DeletedEntry {
  /** `faq/abc123`: how our own addresses name it. */
  entry: string;
  title: string;
  /** What its type is called. */
  kind: string;
  /** When it was deleted, as an ISO 8601 instant. */
  at: string;
  /** Who deleted it, in words. */
  by: string;
  /** `k3`: the draft that was kept of it. */
  ref: string;
  /** Where it is edited, once it is back. */
  path: string;
}

/** What was restored. */
export interface Restored {
  /** What could not be brought back, a sentence each. */
  leftOut: string[];
}
