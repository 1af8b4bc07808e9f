import type { Finding } from '@pain/checks';
import type { BrokenLink } from '../usage/shapes';

/** What the admin shows about the checks of an entry. The admin's own code imports this file: types only. */
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

/** An entry that cannot be published, with why. */
export interface Obstacle {
  documentId: string;
  title: string;
  /** Where in the admin it is edited. */
  path: string;
  /** What is wrong at which place, and what to do. */
  faults: string[];
}

/** What is known before several entries are published as one. */
export interface ManyChecks {
  /** Those that have to stay behind, so that the others can be published. */
  obstacles: Obstacle[];
  /** The links elsewhere on the website that lead nowhere once the others are published. */
  breaks: BrokenLink[];
}

export type { BrokenLink, Finding };
