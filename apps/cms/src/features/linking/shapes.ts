import type { LinkValue } from '@pain/schema';

/** What the admin offers where a link is to lead. The admin's own code imports this file: types only. */

/** Something of ours that a link can lead to. */
export interface LinkChoice {
  kind: 'page' | 'part' | 'question' | 'resource' | 'file';
  title: string;
  /** Where it stands, such as `/programme/`, or that it is a draft. */
  where: string;
  link: LinkValue;
}

/** What is found by what somebody typed. */
export interface LinkChoices {
  /** The most likely first, of each kind. */
  choices: LinkChoice[];
  /** What an address of this website leads to, or what a link keeps; null for what is neither. */
  meant: MeantLink | null;
}

/** Something of ours that a link leads to. */
export interface MeantLink {
  /** Such as “Programme → Pacing”. */
  title: string;
  /** Its present address; that which was asked for where it has none. */
  where: string;
  /** Whether anything is there. */
  isThere: boolean;
}

/** A part of a page, to link to. */
export interface PagePart {
  title: string;
  part: string;
}

/** The parts of a page. */
export interface PageParts {
  parts: PagePart[];
}
