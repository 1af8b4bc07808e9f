import type { EntryRef } from '../refs/entry-ref.ts';
import type { RichText } from '../rich-text/nodes.ts';
import type { Media } from './media.ts';

/** Points to another entry by a key. */
export interface Pointer<Type extends string = string, Key extends string = string> {
  ref: Type;
  key: Key;
}

/** Names a file. */
export interface FileName<Name extends string = string> {
  file: Name;
}

/**
 * What the seed and examples say for a parsed value: pointers by key, files by name, lists and tables as they
 * are typed; the rest as it is parsed. A wrong field, block or option does not compile.
 */
export type Input<T, Key extends string = string, File extends string = string> = T extends Media
  ? FileName<File>
  : T extends EntryRef<infer Type>
    ? Pointer<Type, Key>
    : T extends RichText
      ? RichText
      : T extends string[] | string[][]
        ? string
        : T extends (infer Item)[]
          ? Input<Item, Key, File>[]
          : T extends object
            ? InputFields<T, Key, File>
            : T;

/** What may stay out: what may be null, lists, and boxes that are not ticked. */
type Omittable<T> = null extends T
  ? true
  : T extends boolean | unknown[]
    ? T extends RichText | string[] | string[][]
      ? false
      : true
    : false;

/** The fields of an entry or block. */
export type InputFields<T, Key extends string = string, File extends string = string> = {
  [K in keyof T as Omittable<T[K]> extends false ? K : never]: Input<T[K], Key, File>;
} & {
  [K in keyof T as Omittable<T[K]> extends false ? never : K]?: Input<T[K], Key, File>;
};
