import { foldText } from '@pain/schema';
import { joinParts } from './fold-numbers.ts';
import { matchesWord } from './match-word.ts';
import { type Chunk, isAbbreviation, readChunks, unitAt } from './read-chunks.ts';
import { readNumbers, toNational, type Word } from './read-numbers.ts';
import { measure } from './units.ts';

/** One thing that somebody looks for. */
export interface Term {
  /** As it was typed. */
  shown: string;
  /** Lists of folded words: a page has the term when it has all words of one list. */
  ways: string[][];
  /** Whether the words have to follow each other, as they were typed in quotes. */
  isPhrase: boolean;
}

/** Nobody types more into a search box; more come from a paste. */
export const MOST_TERMS = 12;
/** The beginning of a British number with the code of the country. */
const BEGUN = /(?:\+|\b00)44[\s(]*0?[\s)]*(\d{2,6})(?![\d\s]*\d)/;
const QUOTES = /[“”„‟«»＂]/g;
/** In Hebrew, typed between the letters of an abbreviation. */
const GERSHAYIM = /(?<=\p{Script=Hebrew}\p{M}*)["“”](?=\p{Script=Hebrew})/gu;
/** Words of questions: they are on every page, or on none, and say nothing about what somebody needs. */
const SMALL = new Set(
  'a about am an and are as at be been by can could did do does for from had has have how i if in into is it its may me my of on or our should so than that the their them then there these they this those to us was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/**
 * Returns what somebody looks for, at most {@link MOST_TERMS} terms: words, phrases in quotes, and telephone
 * numbers. Small words count only when there are no others.
 */
export function readTerms(query: string): Term[] {
  const { rest, terms } = takeNumbers(query.replace(GERSHAYIM, '״').replace(QUOTES, '"'));
  const phrases = rest.split('"');
  // After the last of an odd number of quotes nothing is quoted.
  const words = phrases.flatMap((part, at) =>
    at % 2 === 1 && at < phrases.length - 1 ? toPhrase(part) : toTerms(part),
  );
  const all = [...terms, ...words];
  const telling = all.filter(({ ways }) => !ways.every((way) => way.every((word) => SMALL.has(word))));
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

/** Returns the words of a page that a term stands for; none when the page does not have the term. */
export function findTerm({ ways, isPhrase }: Term, words: readonly Word[]): Word[] {
  for (const way of ways) {
    const found = isPhrase
      ? findPhrase(way, words)
      : way.map((asked) => words.filter((word) => has(word, asked)));
    if (found.length > 0 && found.every((some) => some.length > 0)) return found.flat();
  }
  return [];
}

function findPhrase(way: readonly string[], words: readonly Word[]): Word[][] {
  return words.flatMap((_, from) => {
    const to = endOfPhrase(way, words, from);
    return to === null ? [] : [words.slice(from, to)];
  });
}

/** How many words of a phrase stand for how many of a page: some are written in one, or apart. */
const STEPS = [
  [1, 1],
  [2, 1],
  [3, 1],
  [1, 2],
  [1, 3],
] as const;

/** Where the words end that say a phrase from a place on; null when they do not say it. */
function endOfPhrase(way: readonly string[], words: readonly Word[], from: number): number | null {
  if (way.length === 0) return from;
  for (const [asked, said] of STEPS) {
    const to = from + said;
    if (asked > way.length || to > words.length) continue;
    if (!says(words.slice(from, to), way.slice(0, asked).join(''))) continue;
    const end = endOfPhrase(way.slice(asked), words, to);
    if (end !== null) return end;
  }
  return null;
}

function says([first, ...others]: readonly Word[], asked: string): boolean {
  if (others.length === 0) return has(first, asked);
  return [first, ...others].map((word) => word?.forms[0]).join('') === asked;
}

function has(word: Word | undefined, asked: string): boolean {
  return word?.forms.some((form) => matchesWord(asked, form)) ?? false;
}

/** The numbers of a query, and the query without them. */
function takeNumbers(query: string): { rest: string; terms: Term[] } {
  let rest = query;
  const terms = readNumbers(query).map(({ from, to }) => {
    const shown = query.slice(from, to);
    rest = rest.replace(shown, ' ');
    const groups = foldText(shown).match(/\d+/g) ?? [];
    // Groups of what is no telephone number may stand apart, as those of a date.
    const ways = /^\s*(?:\+|\(?0)/.test(shown) ? [[toNational(shown)]] : [[toNational(shown)], groups];
    return { shown: shown.trim(), ways, isPhrase: false };
  });
  const begun = BEGUN.exec(rest);
  if (begun === null) return { rest, terms };
  const [shown, digits = ''] = begun;
  const begin = { shown: shown.trim(), ways: [['44', digits], [`0${digits}`]], isPhrase: false };
  return { rest: rest.replace(shown, ' '), terms: [...terms, begin] };
}

/** A number and the unit behind it are one term: 15 mg is neither 15 minutes nor 20 mg. */
function toTerms(query: string): Term[] {
  const chunks = readChunks(query);
  return chunks.flatMap((chunk, at) => {
    const isUnit = chunk.parts.length === 1 && unitAt(chunks, at - 1)?.to === chunk.to;
    const { unit = null, to = chunk.to } = unitAt(chunks, at) ?? {};
    return isUnit ? [] : [{ shown: query.slice(chunk.from, to), ways: waysOf(chunk, unit), isPhrase: false }];
  });
}

function waysOf(chunk: Chunk, unit: string | null): string[][] {
  const { parts } = chunk;
  const apart = parts.map((part, at) => measure(part, at === parts.length - 1 ? unit : null) ?? part);
  if (parts.length === 1) return [apart];
  const whole = joinParts(parts);
  const joined = [measure(whole, unit) ?? whole];
  return isAbbreviation(chunk) ? [joined] : [joined, apart];
}

function toPhrase(part: string): Term[] {
  const chunks = readChunks(part);
  const words = chunks.map(({ parts, whole }) => whole ?? parts[0] ?? '');
  if (words.length < 2) return toTerms(part);
  const apart = chunks.flatMap((chunk) => (isAbbreviation(chunk) ? [chunk.whole ?? ''] : chunk.parts));
  const ways = apart.length === words.length ? [words] : [words, apart];
  return [{ shown: part.trim(), ways, isPhrase: true }];
}
