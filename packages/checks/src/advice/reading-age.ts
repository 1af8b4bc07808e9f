import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Finding, found } from '../content/finding.ts';
import type { Analysis } from './analyse.ts';

/** The formula was made for passages of a hundred words and says nothing about less. */
const FEWEST_WORDS = 100;
/** NHS content guide: 9 to 11, and 11 to 14 where medicine needs it. */
const HIGHEST_AGE = 14;
/** In the first school year children are five or six. */
const AGE_AT_GRADE_0 = 5;

/**
 * About how old a reader has to be, by the formula of Flesch and Kincaid; null when there is too little text.
 */
export function estimateReadingAge(analyses: readonly Analysis[]): number | null {
  const sentences = analyses
    .flatMap((analysis) => analysis.sentences)
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < FEWEST_WORDS) return null;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  return Math.max(AGE_AT_GRADE_0, Math.round(grade) + AGE_AT_GRADE_0);
}

/**
 * Advice for what only older readers follow, with what the number cannot tell. It leads
 * to the longest sentence.
 */
export function findHighReadingAge(age: number | null, analyses: readonly Analysis[]): Finding[] {
  const longest = findLongest(analyses);
  if (age === null || age <= HIGHEST_AGE || longest === undefined) return [];
  const message = `The text as a whole is for readers of about ${age}; aim at 9 to 11, or up to ${HIGHEST_AGE} where medicine needs it. Shorter sentences and words help: begin with the longest sentence, which is here. It is an estimate: it counts words and syllables and knows nothing of their meaning.`;
  return [found('warn', 'reading-age', longest.place, message, longest.text)];
}

function findLongest(analyses: readonly Analysis[]) {
  const all = analyses.flatMap(({ paragraph: { place }, sentences }) =>
    sentences.map(({ text, words }) => ({ place, text, length: words.length })),
  );
  const most = Math.max(...all.map(({ length }) => length));
  return all.find(({ length }) => length === most);
}
