import { z } from 'zod';

const PREFIX = 'kept-words';
/** What nobody asked for in so long is thrown away. */
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

const kept = z.object({ at: z.string(), values: z.record(z.string(), z.unknown()) });
/** What somebody typed and did not save. */
export type KeptWords = z.infer<typeof kept>;

/** Where the words of one person for one entry are kept in this browser. */
export interface Place {
  user: number | string;
  entry: string;
  /** `now` for the form that is open, `before` for what an earlier one left behind. */
  slot: 'now' | 'before';
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

export function dropWords(place: Place, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(place));
}

/** Moves what a form left behind, because it was closed or its session ended, to where it is offered again. */
export function setAside(
  { user, entry }: Omit<Place, 'slot'>,
  storage: Storage = localStorage,
): KeptWords | null {
  const left = readWords({ user, entry, slot: 'now' }, storage);
  if (left && keepWords({ user, entry, slot: 'before' }, left, storage))
    dropWords({ user, entry, slot: 'now' }, storage);
  return readWords({ user, entry, slot: 'before' }, storage) ?? left;
}

/** Throws away what one person typed here and did not save: they logged out, and others may use this browser. */
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
