import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Finding, found, type Place } from '../finding.ts';
import type { Analysis } from './analyse.ts';

/** The formula was made for passages of a hundred words and says nothing about less. */
const FEWEST_WORDS = 100;
/** NHS content guide: 9 to 11, and 11 to 14 where medicine needs it. */
const HIGHEST_AGE = 14;
/** In the first school year children are five or six. */
const AGE_AT_GRADE_0 = 5;

/** About how old a reader has to be, by the formula of Flesch and Kincaid; null when there is too little text. */
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

/** Advice for what only older readers follow, with what the number cannot tell. */
export function findHighReadingAge(age: number | null, place: Place): Finding[] {
  if (age === null || age <= HIGHEST_AGE) return [];
  const message = `The text is for readers of about ${age}; aim at 9 to 11, or up to ${HIGHEST_AGE} where medicine needs it. Shorter sentences and words help. It is an estimate: it counts words and syllables and knows nothing of their meaning.`;
  return [found('warn', 'reading-age', place, message)];
}
