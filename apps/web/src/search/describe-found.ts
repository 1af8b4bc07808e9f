import { foldText } from '@pain/schema';
import type { Found } from './find-pages.ts';
import { MOST, MOST_READ } from './find-pages.ts';
import { MOST_TERMS, readTerms, type Term } from './read-terms.ts';
import { hasForm, splitWord, suggestWord, type Vocabulary } from './vocabulary.ts';

/** Another search that the reader may have meant. */
export interface OtherSearch {
  /** What it is asked for with; the words follow. */
  question: string;
  query: string;
}

/** In characters, of what is repeated to the reader. */
const LONGEST = 80;

/** Returns what a search found, in one sentence without a full stop. */
export function describeFound(
  query: string,
  terms: readonly Term[],
  { total, isCounted, unknown }: Omit<Found, 'pages'>,
): string {
  if (terms.length === 0) return 'Type a word to search for';
  if (unknown.length > 0) return `No page has ${listTerms(unknown, 'or')}`;
  const all = terms.length === 1 ? listTerms(terms, 'or') : `all of ${listTerms(terms, 'and')}`;
  if (total === 0)
    return isCounted ? `No page has ${all}` : `None of the ${MOST_READ} likeliest pages has ${all}`;
  const words = terms.length === MOST_TERMS ? `the first ${MOST_TERMS} words` : quote(query);
  return `${countPages(total, isCounted)} found for ${words}`;
}

function countPages(total: number, isCounted: boolean): string {
  if (total >= MOST && !isCounted) return `The best ${MOST} pages`;
  if (total > MOST) return `The best ${MOST} of ${total} pages`;
  return `${isCounted ? '' : 'At least '}${total} ${total === 1 ? 'page' : 'pages'}`;
}

/**
 * Returns what to search for instead, when no page was found: words that are on the website, to be chosen and
 * never taken for granted.
 */
export function suggestSearches(
  query: string,
  terms: readonly Term[],
  unknown: readonly Term[],
  vocabulary: Vocabulary,
): OtherSearch[] {
  const respelt = joinNeighbours(query, vocabulary) ?? respell(query, unknown, vocabulary);
  const others = terms.filter((term) => !unknown.includes(term)).map(({ shown }) => shown);
  return [
    ...(respelt === query ? [] : [{ question: 'Did you mean', query: respelt }]),
    ...(unknown.length > 0 && others.length > 0
      ? [{ question: 'Search only for', query: others.join(' ') }]
      : []),
  ];
}

/**
 * The search with two words in one that are one on the website, such as flare-up for flare up;
 * null when there are none.
 */
function joinNeighbours(query: string, vocabulary: Vocabulary): string | null {
  const words = query.split(/\s+/);
  const pairs = words.slice(1, MOST_TERMS).map((word, at) => [words[at] ?? '', word]);
  const at = pairs.findIndex((pair) => isOneWord(pair, vocabulary));
  return at < 0 ? null : words.toSpliced(at, 2, pairs[at]?.join('-') ?? '').join(' ');
}

/** Two numbers are two, and of two very short words any word may be made. */
function isOneWord(pair: readonly string[], vocabulary: Vocabulary): boolean {
  const isLikely = pair.some((word) => word.length > 2) && !pair.some((word) => /\d/.test(word));
  const [joined = []] = isLikely ? (readTerms(pair.join('-'))[0]?.ways ?? []) : [];
  return joined.length === 1 && joined.every((word) => hasForm(word, vocabulary));
}

function respell(query: string, unknown: readonly Term[], vocabulary: Vocabulary): string {
  return unknown.reduce((words, { shown }) => {
    const typed = foldText(shown);
    const word = splitWord(typed, vocabulary) ?? suggestWord(typed, vocabulary);
    return word === null ? words : words.replace(shown, word);
  }, query);
}

function listTerms(terms: readonly Term[], word: 'and' | 'or'): string {
  const list = new Intl.ListFormat('en-GB', { type: word === 'and' ? 'conjunction' : 'disjunction' });
  return list.format(terms.map(({ shown }) => quote(shown)));
}

function quote(words: string): string {
  return words.length > LONGEST ? `“${words.slice(0, LONGEST)}…”` : `“${words}”`;
}
