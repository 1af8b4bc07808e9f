import type { Finding } from '@pain/checks';

/** What the admin is told about the checks of an entry. Shared with the admin's own code, so only types may stand here. */
export interface Checks {
  /** Blocking ones first, then in the order of the entry. */
  findings: Finding[];
  /** About how old a reader has to be; null when there is too little text. */
  readingAge: number | null;
}

export type { Finding };
