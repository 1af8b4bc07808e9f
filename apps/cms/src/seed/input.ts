import type { DocumentNamed, DocumentType, InputFields } from '@pain/schema';

/** The fields of an entry of one type. */
export type Entry<Type extends DocumentType> = InputFields<
  Omit<DocumentNamed<Type>, 'type' | 'id' | 'publishedAt'>
>;

/** The entries of one type by their keys. */
export type Entries<Type extends DocumentType> = Readonly<Record<string, Entry<Type>>>;

/** First content by type and key; none of the types that are left out. */
export type Content = Readonly<Partial<Record<DocumentType, Readonly<Record<string, object>>>>>;
