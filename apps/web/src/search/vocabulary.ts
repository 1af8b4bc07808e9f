import { matchesWord, stemOf } from './match-word.ts';
import type { Term } from './read-terms.ts';

/** Where it is in the folder of the index. */
export const VOCABULARY_FILE = 'words.json';

/** The words of all pages, folded, each with the number of pages that have it. */
export type Vocabulary = Readonly<Record<string, number>>;

/** Shorter words have too many neighbours. */
const FEWEST_LETTERS = 4;
/**
 * Up to this length a word that begins with another letter is rarely meant: pain by gain, or back by pack.
 */
const SHORT_LETTERS = 5;
/** Shorter parts of a word are words by chance: "as" and "it" in "asit". */
const FEWEST_IN_PART = 3;

/**
 * Returns the ways of a term whose words are all on the website, each with the beginning that all of
 * their forms have in common.
 */
export function knownWays({ ways }: Term, vocabulary: Vocabulary): string[][] {
  const known = ways.map((way) => way.map((word) => commonStart(wordsFor(word, vocabulary))));
  return known.filter((way) => way.every((start) => start !== ''));
}

/**
 * Returns the word of the website that was probably meant, or null: the nearest one, and of
 * several the one on most pages.
 */
export function suggestWord(typed: string, vocabulary: Vocabulary): string | null {
  const most = Math.min(3, Math.floor(typed.length / 3));
  if (typed.length < FEWEST_LETTERS || /\d/.test(typed)) return null;
  const near = Object.entries(vocabulary)
    .filter(([word]) => Math.abs(word.length - typed.length) <= most && mayBeMeant(word, typed))
    .map(([word, pages]) => ({ word, pages, distance: distanceOf(typed, word) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.pages - a.pages || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

function mayBeMeant(word: string, typed: string): boolean {
  if (/\d/.test(word) || word.length < FEWEST_LETTERS) return false;
  return typed.length > SHORT_LETTERS || word[0] === typed[0];
}

/** Whether a page has a word, or another form of it. */
export function hasForm(word: string, vocabulary: Vocabulary): boolean {
  const stem = stemOf(word);
  return Object.keys(vocabulary).some((known) => known === word || stemOf(known) === stem);
}

/**
 * Returns the two words of the website that were typed as one, such as back pain for backpain, or
 * null. A number stays whole.
 */
export function splitWord(typed: string, vocabulary: Vocabulary): string | null {
  const isPart = (part: string) => /^\d+$/.test(part) || (!/\d/.test(part) && part.length >= FEWEST_IN_PART);
  const isWord = (part: string) => isPart(part) && Object.hasOwn(vocabulary, part);
  const places = /^\d+$/.test(typed) ? [] : [...typed].map((_, at) => at);
  const at = places.find((place) => isWord(typed.slice(0, place)) && isWord(typed.slice(place)));
  return at === undefined ? null : `${typed.slice(0, at)} ${typed.slice(at)}`;
}

function wordsFor(asked: string, vocabulary: Vocabulary): string[] {
  return Object.keys(vocabulary).filter((word) => matchesWord(asked, word));
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const word of others) while (!word.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

/**
 * How many letters are to be added, left out, replaced or exchanged with their neighbour to
 * make one word the other.
 */
function distanceOf(a: string, b: string): number {
  let [before, last]: number[][] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + same,
        exchanged ? (before?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? 0;
}
