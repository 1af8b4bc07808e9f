import {
  ContentError,
  type Document,
  type DocumentNamed,
  type DocumentType,
  describeFault,
  type EntryRef,
} from '@pain/schema';

/** The documents of one build, by type and id. */
export class ContentIndex {
  private readonly byType: ReadonlyMap<string, ReadonlyMap<string, Document>>;

  constructor(documents: readonly Document[]) {
    const byType = new Map<string, Map<string, Document>>();
    for (const document of documents) {
      const group = byType.get(document.type) ?? new Map<string, Document>();
      byType.set(document.type, group.set(document.id, document));
    }
    this.byType = byType;
  }

  /** All documents of a type, in an order that doesn't depend on when they were read. */
  all<Type extends DocumentType>(type: Type): DocumentNamed<Type>[] {
    // Each group holds documents of its own type only.
    return this.allOf(type) as DocumentNamed<Type>[];
  }

  /** The same of a type that is known only at run time. */
  allOf(type: string): Document[] {
    const group = [...(this.byType.get(type)?.values() ?? [])];
    return group.sort((a, b) => compare(a.id, b.id));
  }

  /** The document that a reference points to, or null when it is not published. */
  find<Type extends DocumentType>(reference: EntryRef<Type> | null): DocumentNamed<Type> | null {
    if (reference === null) return null;
    return (this.byType.get(reference.type)?.get(reference.id) ?? null) as DocumentNamed<Type> | null;
  }

  /** The documents that references point to, in their order, without those that are not published. */
  findAll<Type extends DocumentType>(references: readonly EntryRef<Type>[]): DocumentNamed<Type>[] {
    return references.map((reference) => this.find(reference)).filter((document) => document !== null);
  }

  /**
   * The site settings.
   *
   * @throws ContentError when there are none: then there is nothing to make a site from.
   */
  settings(): DocumentNamed<'site-setting'> {
    const [settings] = this.all('site-setting');
    if (settings) return settings;
    throw new ContentError(
      describeFault(
        'Site settings',
        [],
        ['Nothing is published: the CMS is empty, or the site settings were unpublished'],
        'Publish "Site settings" in the CMS.',
      ),
    );
  }
}

/** Orders texts by their code units, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The latest of ISO 8601 instants; empty for none. */
export function latest(instants: readonly string[]): string {
  return [...instants].sort(compare).at(-1) ?? '';
}
