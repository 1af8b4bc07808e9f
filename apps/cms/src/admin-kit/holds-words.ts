import { foldText } from '@pain/schema';

/**
 * Whether a title holds each of the words that somebody typed. A list that is looked for on the server is of
 * other words for a while after each letter: Enter must choose nothing of it then that was not meant.
 */
export function holdsWords(title: string, typed: string): boolean {
  const folded = foldText(title);
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  return words.every((word) => folded.includes(word));
}
