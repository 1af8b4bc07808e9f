import { diffWords } from 'diff';
import type { Piece } from '../shapes';

/** More edits than these are no change of a text but another text, and take long to find. */
const MOST_EDITS = 200;
/** Texts that share less than this are shown one after the other: a mixture of both could not be read. */
const LEAST_IN_COMMON = 0.2;

/** What became of the words of a text. */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return [{ text: before, change: 'same' }];
  const isAnother = likeness(wordsOf(before), wordsOf(after)) < LEAST_IN_COMMON;
  const changes = isAnother ? undefined : diffWords(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return replacement(before, after);
  return changes.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function replacement(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** How often each word stands in a text. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** From 0 for nothing in common to 1 for the same words (Dice's coefficient). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const common = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function sum(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((total, count) => total + count, 0);
}
