import { findMisplaced, findShapeless } from './stray-signs.ts';

/** Ends of lines of other systems, of Word (U+000B) and of the standard. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Most of what is written; there is nothing in it to look for. */
const PLAIN = /^[\t\n -~]*$/;
/** Half of a character: what remains of one that was cut. */
const HALF = /\p{Cs}/gu;

/**
 * Returns a text as readers get it: with every letter that can be seen, composed as fonts hold them (NFC),
 * and without signs that nobody sees, unless they have a meaning where they stand, such as the joiners of
 * Farsi and of emoji. Ends of lines become `\n`. Cleaning a clean text changes nothing.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanRuns([text]).join('');
}

/**
 * Returns the runs of one paragraph as {@link cleanText} does; what a sign means may
 * hang on the run before it.
 */
export function cleanRuns(runs: readonly string[]): string[] {
  const plain = runs.map((run) => run.replace(LINE_END, '\n').replace(HALF, '').normalize('NFC'));
  const shaped = dropSigns(plain, findShapeless);
  const clean = dropSigns(shaped, findMisplaced).map((run) => run.normalize('NFC'));
  // What was next to a sign may have been kept for its sake.
  return clean.every((run, at) => run === runs[at]) ? clean : cleanRuns(clean);
}

function dropSigns(runs: readonly string[], find: (text: string) => Set<number>): string[] {
  const places = find(runs.join(''));
  if (places.size === 0) return [...runs];
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.length;
    return run
      .split('')
      .filter((_, at) => !places.has(from + at))
      .join('');
  });
}
