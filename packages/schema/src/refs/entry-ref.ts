import { z } from 'zod';

/**
 * Identifies an entry among all types, or a file of the media library, whose type is `file`. A parsed
 * document is one of its own entry.
 *
 * The type is any text: what is stored may be of a type that was since removed.
 */
export interface EntryRef<Type extends string = string> {
  /** Name of its content type, such as `team-role`. */
  type: Type;
  /** Strapi's documentId. */
  id: string;
}

/** Parses what is stored or sent. */
export const entryRef = z.object({ type: z.string().min(1), id: z.string().min(1) });

/** `faq:abc123`: an entry in one text, for maps, files and logs. */
export function keyOf({ type, id }: EntryRef): string {
  return `${type}:${id}`;
}

/** Entries by {@link keyOf}; of several with one key the last. */
export function byKey<Entry extends EntryRef>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

/**
 * The entry that a key is of.
 *
 * @throws Error for a text that {@link keyOf} does not make.
 */
export function parseKey(key: string): EntryRef {
  const colon = key.indexOf(':');
  const parsed = entryRef.safeParse({ type: key.slice(0, Math.max(colon, 0)), id: key.slice(colon + 1) });
  if (parsed.success) return parsed.data;
  throw new Error(`"${key}" is no key of an entry. Write it as type:id, such as faq:abc123.`);
}

/** A file of the media library. */
export function fileRef(id: string): EntryRef<'file'> {
  return { type: 'file', id };
}

/** Whether two are the same entry. */
export function isSameEntry(one: EntryRef, other: EntryRef): boolean {
  return one.type === other.type && one.id === other.id;
}

/** The identity of an entry, without anything else that is known of it. */
export function toEntryRef<Type extends string>({ type, id }: EntryRef<Type>): EntryRef<Type> {
  return { type, id };
}
