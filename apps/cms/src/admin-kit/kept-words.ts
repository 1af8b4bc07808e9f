import { z } from 'zod';

const PREFIX = 'kept-words';
/** What nobody asked for in so long is thrown away. */
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

const kept = z.object({
  at: z.string(),
  /** The version of the entry that they were typed on, where there was one. */
  base: z.string().optional(),
  values: z.record(z.string(), z.unknown()),
});
/** What somebody typed and did not save. */
export type KeptWords = z.infer<typeof kept>;

/** Where the words of one person for one entry are kept in this browser. */
export interface Place {
  user: number | string;
  entry: string;
  /**
   * Of one form: two tabs, or two entries that are new, must not take each other's place. Without a colon.
   */
  slot: string;
}

/** What a form left behind, with the slot where it is. */
export type LeftWords = KeptWords & Pick<Place, 'slot'>;

/** A slot that no other form has. */
export function newSlot(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Keeps words. @returns whether there was room for them. */
export function keepWords(place: Place, words: KeptWords, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** The words that are kept in a place, or null. */
export function readWords(place: Place, storage: Storage = localStorage): KeptWords | null {
  return parseWords(storage.getItem(keyOf(place)));
}

/** Throws away the words that are kept in a place. */
export function dropWords(place: Place, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(place));
}

/**
 * Returns what all other forms for an entry left behind when they were closed or their session ended, the
 * newest first. The same words appear once: turning a tablet rebuilds the form each time.
 */
export function readLeft(place: Place, storage: Storage = localStorage): LeftWords[] {
  const left = readOthers(place, storage);
  return left.filter((words) => words === left.find((other) => isSame(other, words)));
}

/** Throws away what a form left behind, with all its copies. */
export function dropLeft(place: Place, words: LeftWords, storage: Storage = localStorage): void {
  for (const other of readOthers(place, storage))
    if (isSame(other, words)) dropWords({ ...place, slot: other.slot }, storage);
}

function readOthers(place: Place, storage: Storage): LeftWords[] {
  const start = keyOf({ ...place, slot: '' });
  const slots = keysOf(storage).flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
  const left = slots.flatMap((slot) => {
    const words = slot === place.slot ? null : readWords({ ...place, slot }, storage);
    return words ? { ...words, slot } : [];
  });
  return left.sort((a, b) => b.at.localeCompare(a.at));
}

function isSame(a: KeptWords, b: KeptWords): boolean {
  return JSON.stringify(a.values) === JSON.stringify(b.values);
}

/**
 * Throws away what one person typed here and did not save: they logged out, and others may use this browser.
 */
export function forgetPerson(user: Place['user'], storage: Storage = localStorage): void {
  for (const key of keysOf(storage)) if (key.startsWith(`${PREFIX}:${user}:`)) storage.removeItem(key);
}

/** Throws away what nobody asked for in a long time. */
export function forgetOld(now = Date.now(), storage: Storage = localStorage): void {
  for (const key of keysOf(storage)) {
    const words = parseWords(storage.getItem(key));
    if (!words || now - Date.parse(words.at) > KEPT_DAYS * DAY_MS) storage.removeItem(key);
  }
}

function keysOf(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(`${PREFIX}:`));
}

function parseWords(text: string | null): KeptWords | null {
  try {
    return kept.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

function keyOf({ user, entry, slot }: Place): string {
  return `${PREFIX}:${user}:${entry}:${slot}`;
}
