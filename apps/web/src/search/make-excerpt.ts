import type { Word } from './read-numbers.ts';

/** A part of an excerpt. */
export interface Piece {
  text: string;
  /** Whether somebody looked for it. */
  isFound: boolean;
}

/** In characters, so that about three lines are filled on a wide screen. */
const LENGTH = 240;
/** How much is shown before the first word that was found. */
const LEAD = 60;

/** Returns the part of a text with most of the words that were found, and which they are. */
export function makeExcerpt(text: string, found: readonly Word[]): Piece[] {
  const marks = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const { from, to } = chooseWindow(text, marks);
  const pieces: Piece[] = [{ text: from > 0 ? '… ' : '', isFound: false }];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    pieces.push(
      { text: text.slice(at, mark.from), isFound: false },
      { text: text.slice(mark.from, mark.to), isFound: true },
    );
    at = mark.to;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The window that holds the most different words; it begins and ends between words. */
function chooseWindow(text: string, marks: readonly Word[]): { from: number; to: number } {
  const counts = marks.map((first) => {
    const near = marks.filter(({ from, to }) => from >= first.from && to <= first.from + LENGTH - LEAD);
    return new Set(near.flatMap(({ forms }) => forms[0] ?? [])).size;
  });
  const best = marks[counts.indexOf(Math.max(...counts))]?.from ?? 0;
  const start = Math.max(0, best - LEAD);
  const from = start === 0 ? 0 : Math.min(best, start + text.slice(start, best).search(/\s\S|$/) + 1);
  const end = text.slice(from + LENGTH).search(/\s|$/);
  return { from, to: from + LENGTH + end };
}
