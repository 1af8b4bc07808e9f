const MARKS = /[\u061C\u200E\u200F]/;
/** What opens a part with a direction of its own, and what closes it. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['\u202A', '\u202C'],
  ['\u202B', '\u202C'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
]);
/** Browsers pass over what is opened within so many (https://www.unicode.org/reports/tr9/#BD2). */
const DEEPEST = 125;
const CLOSES = new Set(CLOSED_BY.values());
const LEFT_TO_RIGHT =
  /(?!\p{scx=Arab}|\p{scx=Hebr}|\p{scx=Syrc}|\p{scx=Thaa}|\p{scx=Nkoo}|\p{scx=Adlm}|\p{scx=Rohg})\p{L}/u;
const RIGHT_TO_LEFT =
  /(?=\p{scx=Arab}|\p{scx=Hebr}|\p{scx=Syrc}|\p{scx=Thaa}|\p{scx=Nkoo}|\p{scx=Adlm}|\p{scx=Rohg})\p{L}/u;

/**
 * Returns the places of signs for the direction of writing that have a meaning: marks, and what opens and
 * closes a part on one line. In a text whose letters all run from left to right they have none, but come with
 * numbers copied from a telephone. The signs that turn letters round (U+202D, U+202E) have none anywhere:
 * they show a text as another.
 */
export function meantDirections(text: string): Set<number> {
  const meant = new Set<number>();
  if (LEFT_TO_RIGHT.test(text) && !RIGHT_TO_LEFT.test(text)) return meant;
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (MARKS.test(sign)) meant.add(at);
    if (sign === '\n') open = [];
    if (CLOSED_BY.has(sign) && open.length < DEEPEST) open.push(at);
    if (!CLOSES.has(sign)) continue;
    const opener = open.findLastIndex((place) => CLOSED_BY.get(text.charAt(place)) === sign);
    if (opener === -1) continue;
    meant.add(open[opener] ?? at).add(at);
    open = open.slice(0, opener);
  }
  return meant;
}
