import type { DocumentNamed, DocumentType, EntryRef, Media, RichText } from '@pain/schema';

/** Points to another entry of the seed by its key. */
export interface Pointer<Type extends string> {
  ref: Type;
  key: string;
}

/** Names a file in the folder `seed-media`. */
export interface FileName {
  file: string;
}

/**
 * What the seed says for a parsed value: pointers by key, files by name, lists and tables as they are typed; the rest
 * as it is parsed. A wrong field, block or option does not compile.
 */
export type Input<T> = T extends Media
  ? FileName
  : T extends EntryRef<infer Type>
    ? Pointer<Type>
    : T extends RichText
      ? RichText
      : T extends string[] | string[][]
        ? string
        : T extends (infer Item)[]
          ? Input<Item>[]
          : T extends object
            ? Fields<T>
            : T;

/** What may stay out: what may be null, lists, and boxes that are not ticked. */
type Omittable<T> = null extends T
  ? true
  : T extends boolean | unknown[]
    ? T extends RichText | string[] | string[][]
      ? false
      : true
    : false;

type Fields<T> = { [K in keyof T as Omittable<T[K]> extends false ? K : never]: Input<T[K]> } & {
  [K in keyof T as Omittable<T[K]> extends false ? never : K]?: Input<T[K]>;
};

/** The fields of an entry of one type. */
export type Entry<Type extends DocumentType> = Fields<
  Omit<DocumentNamed<Type>, 'type' | 'id' | 'publishedAt'>
>;

/** The entries of one type by their keys. */
export type Entries<Type extends DocumentType> = Readonly<Record<string, Entry<Type>>>;

/** First content by type and key; none of the types that are left out. */
export type Content = Readonly<Partial<Record<DocumentType, Readonly<Record<string, object>>>>>;
