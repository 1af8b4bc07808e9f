import { type Finding, found } from '../content/finding.ts';
import type { Analysis } from './analyse.ts';

/** NHS content guide: sentences up to 20 words, paragraphs up to 3 sentences. */
const MOST_WORDS = 20;
const MOST_SENTENCES = 3;

/** Sentences and paragraphs that are hard to follow for their length. */
export function findLong({ paragraph, sentences }: Analysis): Finding[] {
  const long = sentences.filter(({ words }) => words.length > MOST_WORDS);
  const findings = long.map(({ text, words }) =>
    found(
      'warn',
      'long-sentence',
      paragraph.place,
      `This sentence has ${words.length} words. Divide it, so that each has ${MOST_WORDS} at most.`,
      text,
    ),
  );
  if (sentences.length <= MOST_SENTENCES) return findings;
  const message = `This paragraph has ${sentences.length} sentences. Divide it, or make it a list: ${MOST_SENTENCES} are easy to read.`;
  return [...findings, found('warn', 'long-paragraph', paragraph.place, message, paragraph.text)];
}
