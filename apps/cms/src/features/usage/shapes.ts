/** What the admin shows about where something is used. The admin's own code imports this file. */

/**
 * The header by which the admin says that somebody is there to answer (`first`), and later that they have.
 */
export const ASKING = 'x-asks-before-breaking';

/** An entry that uses another one or a file. */
export interface Use {
  /** Strapi's uid of its content type. */
  uid: string;
  /** What it is, as editors call it. */
  kind: string;
  documentId: string;
  /** Where in the admin it is edited. */
  path: string;
  title: string;
  /** `refers`: it chose it in a field. `links`: a text of it leads to the other's address. */
  how: 'refers' | 'links';
  /** The field or block, as editors call it. */
  place: string;
  isPublished: boolean;
}

/** A link on the website that something takes its target from. */
export interface BrokenLink {
  /** Where it leads to. */
  address: string;
  /** What is not there any more: the page at that address, a part of it, or a file. */
  loses: 'page' | 'part' | 'file';
  /** The published entries that hold it. */
  uses: Use[];
}

/** Where something is used. */
export interface Uses {
  uses: Use[];
}

/** A page that gets another address. */
export interface PageMove {
  title: string;
  from: string;
  to: string;
}

/** What becomes of others when an entry is taken down. */
export interface Consequences {
  documentId: string;
  title: string;
  /** Who uses it, but for what is taken down together with it. */
  uses: Use[];
  /** The links on the website that will lead nowhere. */
  breaks: BrokenLink[];
  /** The titles of the public pages that show it; null when that is not known from the publisher. */
  pages: string[] | null;
  /** The published pages below it, which come up. */
  moves: PageMove[];
  /** Why the website cannot be made without it, so that it stays; null when it can. */
  need: string | null;
}

/** What becomes of others when some entries of a type are taken down together. */
export interface TakingDown {
  entries: Consequences[];
}

/** A file of the media library with the entries that use it. */
export interface FileUses {
  documentId: string;
  name: string;
  /** What staff wrote of it for people who cannot see it. */
  alternativeText: string | null;
  /** The address of a small picture of it; null for what is no picture. */
  thumbnail: string | null;
  /** Whether anything uses it, be it something that the asker may not read. */
  isUsed: boolean;
  /** The entries that the asker may read. */
  uses: Use[];
}

/** Some of the files in the media library, by name. */
export interface FilePage {
  files: FileUses[];
  page: number;
  pageCount: number;
  /** How many files there are on all pages. */
  total: number;
}
