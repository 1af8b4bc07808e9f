import { type Finding, found } from '../content/finding.ts';
import type { Analysis } from './analyse.ts';

/** More choices than these help nobody to choose. */
const CHOICES = 3;
/**
 * Characters before a word that are shown with it: a handful of words tell which of its
 * places in a text is meant.
 */
const CONTEXT = 40;

/** Words with plainer ones to choose from, each word once in a field. */
export function findPlainer(analyses: readonly Analysis[]): Finding[] {
  const seen = new Set<string>();
  return analyses.flatMap(({ paragraph, plainer }) =>
    plainer.flatMap(({ word, instead }) => {
      const key = `${paragraph.place.path.join('.')} ${word.toLowerCase()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const choices = instead.slice(0, CHOICES).map((choice) => `“${choice}”`);
      const message = `There are plainer words for “${word}”: ${choices.join(' or ')}.`;
      return found('warn', 'plainer-words', paragraph.place, message, around(paragraph.text, word));
    }),
  );
}

/** A word with those around it. */
function around(text: string, word: string): string {
  const at = text.indexOf(word);
  const start = at < CONTEXT ? 0 : text.indexOf(' ', at - CONTEXT) + 1;
  return `${start > 0 ? '…' : ''}${text.slice(start)}`;
}
