import { makeExcerpt, type Piece } from './make-excerpt.ts';
import { findTerm, type Term } from './read-terms.ts';
import { readWords, textOf } from './read-words.ts';
import { knownWays, type Vocabulary } from './vocabulary.ts';

/** What this uses of Pagefind's script. */
export interface Pagefind {
  search(words: string): Promise<{ results: PagefindResult[] } | null>;
}
interface PagefindResult {
  id: string;
  data(): Promise<{ url: string; content: string; meta: { title?: string } }>;
}

export interface FoundPage {
  url: string;
  title: string;
  excerpt: Piece[];
}
export interface Found {
  /** The best pages, at most {@link MOST}. */
  pages: FoundPage[];
  /** How many pages there are; at least so many where the likeliest ones alone were read. */
  total: number;
  /** Whether all that may have the terms are counted. */
  isCounted: boolean;
  /** The terms that no page has. */
  unknown: Term[];
}

/** More than these nobody reads; better words help more. */
export const MOST = 20;
/** How many pages are read at most to find those that really have the words. */
export const MOST_READ = 200;
const MOST_SEARCHES = 4;

/**
 * Returns the pages that have all terms. Pagefind shortens a word that it does not know until some word
 * begins like it, so that each page that it finds is read, and counts only when it has the words.
 */
export async function findPages(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  pagefind: Pagefind,
): Promise<Found> {
  const ways = terms.map((term) => knownWays(term, vocabulary));
  const unknown = terms.filter((_, at) => ways[at]?.length === 0);
  if (unknown.length > 0 || terms.length === 0) return { pages: [], total: 0, isCounted: true, unknown };
  const candidates = await askPagefind(combine(ways), pagefind);
  const { pages, read } = await readPages(candidates, terms);
  const isExact = read === candidates.length;
  // Where each page that was read has the words, the others are taken for as good.
  const total = !isExact && pages.length === read ? candidates.length : pages.length;
  return { pages: pages.slice(0, MOST), total, isCounted: isExact || total > pages.length, unknown: [] };
}

/**
 * The searches that find the pages with any way of each term. A term that would make too many is not asked
 * for, only looked for in what is found.
 */
function combine(ways: readonly string[][][]): string[] {
  const all = ways.reduce<string[]>(
    (searches, some) =>
      searches.length * some.length > MOST_SEARCHES
        ? searches
        : searches.flatMap((search) => some.map((way) => `${search} ${way.join(' ')}`)),
    [''],
  );
  return all.map((search) => search.trim());
}

async function askPagefind(searches: readonly string[], pagefind: Pagefind): Promise<PagefindResult[]> {
  const found = new Map<string, PagefindResult>();
  for (const search of searches) {
    const results = (await pagefind.search(search))?.results ?? [];
    for (const result of results) if (!found.has(result.id)) found.set(result.id, result);
  }
  return [...found.values()];
}

/** Reads the best candidates until enough of them have the terms. */
async function readPages(
  candidates: readonly PagefindResult[],
  terms: readonly Term[],
): Promise<{ pages: FoundPage[]; read: number }> {
  const pages: FoundPage[] = [];
  let read = 0;
  while (read < Math.min(candidates.length, MOST_READ) && pages.length < MOST) {
    const some = candidates.slice(read, read + MOST);
    const found = await Promise.all(some.map((candidate) => readPage(candidate, terms)));
    pages.push(...found.filter((page) => page !== null));
    read += some.length;
  }
  return { pages, read };
}

async function readPage(candidate: PagefindResult, terms: readonly Term[]): Promise<FoundPage | null> {
  const { url, content, meta } = await candidate.data();
  const text = textOf(content);
  const words = readWords(text);
  const found = terms.map((term) => findTerm(term, words));
  if (found.some((some) => some.length === 0)) return null;
  return { url, title: meta.title ?? url, excerpt: makeExcerpt(text, found.flat()) };
}
