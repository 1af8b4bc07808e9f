import { toSearchWords } from '../../editing/server/lists/compare-words';

/** What is offered of one kind at most. */
const MOST = 6;

/** Something with a title among which people look for one. */
interface Titled {
  title: string;
  isPublished: boolean;
}

/**
 * Those whose titles hold each of the words that were typed as the beginning of one of theirs, the most
 * likely first: one that begins with them, then one that holds them together; what is published before
 * drafts, short titles before long ones.
 */
export function findByTitle<T extends Titled>(all: readonly T[], typed: string): T[] {
  const words = toSearchWords(typed);
  const ranked = all.map((one) => ({ one, rank: rankOf(one, words) })).filter(({ rank }) => rank < NONE);
  const sorted = ranked.sort((a, b) => a.rank - b.rank || a.one.title.length - b.one.title.length);
  return sorted.slice(0, MOST).map(({ one }) => one);
}

/**
 * The longest word of what somebody typed, by which the database looks for texts that may hold all of it;
 * empty where there is none.
 */
export function longestWordIn(typed: string): string {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

const NONE = 10;

function rankOf({ title, isPublished }: Titled, words: string): number {
  const own = ` ${toSearchWords(title)}`;
  const isHeld = words !== '' && words.split(' ').every((word) => own.includes(` ${word}`));
  if (!isHeld) return NONE;
  const place = own.indexOf(` ${words}`);
  const likeness = place === 0 ? 0 : place > 0 ? 1 : 2;
  return likeness * 2 + Number(!isPublished);
}
