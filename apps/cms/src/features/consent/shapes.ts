import type { ConsentStanding } from '@pain/checks/consent';

/** What the admin shows about consent. The admin's own code imports this file: types only. */

/**
 * Where a file stands after a withdrawal. `gone`: neither in the media library nor on the website. `leaving`:
 * removed, and still on the website. `kept`: something else uses it. `stuck`: it could not be removed.
 */
export type FileFate = 'gone' | 'leaving' | 'kept' | 'stuck';

/** What became of a file, and which other entries use it now; `isPublic` when one of those is published. */
export interface FileReceipt {
  name: string;
  fate: FileFate;
  usedIn: string[];
  isPublic: boolean;
}

/**
 * Whether the copy of the website on another host is as new as the website. `none`: no copy is made.
 * `behind`: it may still have what was withdrawn.
 */
export type CopyState = 'none' | 'current' | 'behind';

/** What a withdrawal has come to. Instants are ISO 8601. */
export interface WithdrawalReceipt {
  by: string | null;
  at: string;
  /**
   * Whether an earlier website was put back: then nothing leaves it until newer content is let go live again.
   */
  isHeld: boolean;
  /** Whether page and search no longer have it; null when that is not known from the publisher. */
  isOffPages: boolean | null;
  /** Since when, or null. */
  since: string | null;
  /** The pages that still show it. */
  pages: string[];
  files: FileReceipt[];
  /** Null when that is not known from the publisher. */
  copy: CopyState | null;
  /** Whether nothing is left to wait for. */
  isDone: boolean;
}

/** How the consent for an entry stands. */
export interface ConsentState {
  /** Days as `YYYY-MM-DD`; null when there is no consent on record. */
  consent: {
    scope: string | null;
    givenOn: string | null;
    expiresOn: string | null;
    withdrawnOn: string | null;
  } | null;
  /** How that consent stands today; null when there is none. */
  standing: ConsentStanding | null;
  /** Whether the website shows what is published of it, by the consent of that version. */
  isShown: boolean;
  /** Whether it is marked as something that no patient said, and has no consent that says otherwise. */
  isExample: boolean;
  /** Whether there is a consent to withdraw: in the draft, or in the version on the website. */
  isWithdrawable: boolean;
  mayWithdraw: boolean;
  /** Null while nobody has withdrawn it. */
  withdrawal: WithdrawalReceipt | null;
}
