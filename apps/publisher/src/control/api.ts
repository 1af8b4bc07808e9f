/**
 * What the control address answers, and what it takes. This file imports nothing, so that whoever asks, such as the
 * CMS's admin, can have a copy of it. All instants are ISO 8601.
 */

/** `GET /state` */
export interface PublisherState {
  /** The site that is served; null before the first release. */
  live: ReleaseSummary | null;
  /** What the CMS last said; null while it cannot be read. */
  cms: Revision | null;
  /** The build that runs, or null. */
  building: { since: string; revision: number } | null;
  /** What keeps the site from being up to date, or null. */
  problem: Problem | null;
  /** What is wrong with the live site, and which entries were kept back from it. */
  findings: Finding[];
  /** The earlier release that was put back and stays live until somebody resumes, or null. */
  held: { release: string; since: string; by: string } | null;
  /** What was done in the CMS and is not live yet, oldest first. */
  waiting: Change[];
  /** Says what to do when the site has been behind for too long; null while all is well. */
  alert: { seconds: number; message: string } | null;
  /** How long the last build and release took, in milliseconds. */
  lastBuildMs: number | null;
  /** Whether this process publishes, or stands by while another one does. */
  role: 'publishing' | 'standby';
  /** The process that publishes. */
  publisher: { process: number; host: string; since: string } | null;
  /** The last push to the other host; null when none is configured. */
  mirror: MirrorState | null;
  /** The releases that can be put back, the newest first. */
  releases: ReleaseSummary[];
}

/** `GET /receipts?document=faq:abc123`, where `faq` is the content type and the rest Strapi's documentId. */
export interface Receipt {
  document: Reference;
  /**
   * `live` shows what was last published · `waiting` and `building`: it is on its way · `stopped`: it is not live because
   * of `problem` · `kept-back`: an earlier version (or none) is live because of `problem`, all else is up to date ·
   * `held`: somebody put an earlier site back · `not-live`: it is not on the site, and nothing is on its way.
   */
  status: 'live' | 'waiting' | 'building' | 'stopped' | 'kept-back' | 'held' | 'not-live';
  /** The version that is live. */
  live: {
    title: string;
    publishedAt: string;
    since: string;
    /** The revision of the site that shows it. */
    revision: number;
    /** Whether it stands on every page rather than on those below. */
    everywhere: boolean;
    pages: { path: string; url: string; title: string; since: string }[];
  } | null;
  /** The newest change of it that is not live yet. */
  waiting: Change | null;
  /** What keeps it from being live as it was published. */
  problem: { message: string } | null;
  /** What else is wrong with it, though it is live. */
  warnings: string[];
}

/** `POST /put-back`: an earlier release becomes the live one, and stays it until `POST /resume`. */
export interface PutBack {
  release: string;
  /** Who wants it, for the record. */
  by: string;
}

/** `POST /resume`: what is published goes live again. */
export interface Resume {
  by: string;
}

/** `POST /confirm`: the site of this content may be much smaller than the live one. */
export interface Confirm extends Revision {
  by: string;
}

/** What the publication log of the CMS stands at. */
export interface Revision {
  /** Names the database. */
  epoch: string;
  revision: number;
}

/** A pointer to an entry: content type and documentId. */
export interface Reference {
  ref: string;
  id: string;
}

/** A release in a few words. */
export interface ReleaseSummary {
  release: string;
  state: Revision;
  builtAt: string;
  pages: number;
}

/** A change of published content. */
export interface Change {
  revision: number;
  document: Reference;
  /** `publish`, `unpublish`, `delete`, or `update` of a file. */
  action: string;
  at: string;
}

/** What a guard has found. */
export interface Finding {
  guard: string;
  effect: 'stop' | 'keep-back' | 'warn';
  /** For clinical staff: which entry, what is wrong with it, and what to do. */
  message: string;
  documents: Reference[];
}

/** Something that keeps the site from being as the CMS says. */
export interface Problem {
  at: string;
  /** Name of the error's class: `ContentError`, `CmsError`, `GuardError`, `DiskError`, `Deadline`, `Crash`. */
  kind: string;
  /** What is wrong, where, and what to do. */
  message: string;
  /** The entries that it concerns, as far as that is known. */
  documents: Reference[];
}

/** How the copy of the site on another host is. */
export interface MirrorState {
  /** The release that is there as a whole; null while that is not known. */
  release: string | null;
  /** When it was there as a whole. */
  at: string | null;
  problem: { at: string; message: string } | null;
}
