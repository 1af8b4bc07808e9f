import { foldText } from '@pain/schema';

/** A word with what belongs into it, such as that of `O'Brien` or `Ann-Marie`. */
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;

/**
 * Whether a text names somebody: by all words of their name, whole and one after the other, however they were typed. “Joanne” does not name
 * an Ann.
 */
export function isNamedIn(text: string, name: string): boolean {
  const words = toWords(name);
  return words !== '' && ` ${toWords(text)} `.includes(` ${words} `);
}

function toWords(text: string): string {
  return (foldText(text).match(WORD) ?? []).join(' ');
}
