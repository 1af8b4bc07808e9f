import { foldText } from '@pain/schema';
import type { Found } from './find-pages.ts';
import { MOST } from './find-pages.ts';
import { MOST_TERMS, type Term } from './read-terms.ts';
import { suggestWord, type Vocabulary } from './vocabulary.ts';

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
  { total, unknown }: Pick<Found, 'total' | 'unknown'>,
): string {
  if (terms.length === 0) return 'Type a word to search for';
  if (unknown.length > 0) return `No page has ${listTerms(unknown, 'or')}`;
  if (total === 0)
    return terms.length === 1
      ? `No page has ${listTerms(terms, 'or')}`
      : `No page has all of ${listTerms(terms, 'and')}`;
  const shown =
    total !== null && total <= MOST
      ? String(total)
      : `The best ${MOST}${total === null ? '' : ` of ${total}`}`;
  const words = terms.length === MOST_TERMS ? `the first ${MOST_TERMS} words` : quote(query);
  return `${shown} ${total === 1 ? 'page' : 'pages'} found for ${words}`;
}

/** Returns what to search for instead, when no page was found: words that are on the website, to be chosen and never taken for granted. */
export function suggestSearches(
  query: string,
  terms: readonly Term[],
  unknown: readonly Term[],
  vocabulary: Vocabulary,
): OtherSearch[] {
  const respelt = unknown.reduce((words, { shown }) => {
    const word = suggestWord(foldText(shown), vocabulary);
    return word === null ? words : words.replace(shown, word);
  }, query);
  const others = terms.filter((term) => !unknown.includes(term)).map(({ shown }) => shown);
  return [
    ...(respelt === query ? [] : [{ question: 'Did you mean', query: respelt }]),
    ...(unknown.length > 0 && others.length > 0
      ? [{ question: 'Search only for', query: others.join(' ') }]
      : []),
  ];
}

function listTerms(terms: readonly Term[], word: 'and' | 'or'): string {
  const list = new Intl.ListFormat('en-GB', { type: word === 'and' ? 'conjunction' : 'disjunction' });
  return list.format(terms.map(({ shown }) => quote(shown)));
}

function quote(words: string): string {
  return words.length > LONGEST ? `“${words.slice(0, LONGEST)}…”` : `“${words}”`;
}
