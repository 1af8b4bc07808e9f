/** What the admin is told about where something is used. Shared with the admin's own code, so only types may stand here. */

/** An entry that uses another one or a file. */
export interface Use {
  /** Strapi's uid of its content type. */
  uid: string;
  isSingle: boolean;
  /** What it is, as editors call it. */
  kind: string;
  documentId: string;
  title: string;
  /** `refers`: it chose it in a field. `links`: its text leads to the page's address. */
  how: 'refers' | 'links';
  /** The field or block, as editors call it. */
  place: string;
  isPublished: boolean;
}

/** Where something is used. */
export interface Uses {
  uses: Use[];
}
