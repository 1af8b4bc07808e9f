import { foldText } from '@pain/schema';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ORDER = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * The letter below which a page stands in the lists of all pages: without accents and ligatures, so that É
 * stands with E, and Ŋ with N. Digits and signs stand together, and each letter of another script on its own.
 */
export function firstLetterOf(title: string): string {
  // What is a letter to Unicode alone, such as the sign before ʻOkina, begins no word.
  const first = /(?!\p{Lm})[\p{L}\p{N}]/u.exec(title.normalize('NFKD'))?.[0] ?? '';
  if (!/\p{L}/u.test(first)) return '0–9';
  return /\p{Script=Latin}/u.test(first) ? inAlphabet(foldText(first)) : first.toUpperCase();
}

/**
 * The letter that an English dictionary would file a Latin letter under, which is the
 * last that is not after it.
 */
function inAlphabet([letter = '']: string): string {
  return ALPHABET.findLast((one) => ORDER.compare(one, letter) <= 0) ?? letter.toUpperCase();
}

/** The part of a list of all pages that holds those of one letter. */
export function letterPart(letter: string): string {
  return `letter-${letter.toLowerCase().replace('–', '-')}`;
}
