import type { Finding } from '@pain/checks';
import type { BrokenLink } from '../uses/shapes';

/** What the admin is told about the checks of an entry. Shared with the admin's own code, so only types may stand here. */
export interface Checks {
  /** Blocking ones first, then in the order of the entry. */
  findings: Finding[];
  /** The links elsewhere on the website that lead nowhere once the draft is published. */
  breaks: BrokenLink[];
  /** Those that lead nowhere once it is unpublished, where that is planned. */
  breaksLater: BrokenLink[];
  /** About how old a reader has to be; null when there is too little text. */
  readingAge: number | null;
}

export type { BrokenLink, Finding };
