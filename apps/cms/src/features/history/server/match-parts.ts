import { likeness, wordsOf } from './compare-words';
import { type Part, textOf } from './part';

/** A part before and after, of which one may be missing. */
export interface Pair {
  before?: Part;
  after?: Part;
  isMoved: boolean;
}

/** Parts with less in common are two, of which one came and one went. */
const LEAST_LIKENESS = 0.3;
/** Beyond this many pairs, parts are matched in their order rather than by their words. */
const MOST_PAIRS = 40_000;

/**
 * Says which part of a list became which: those that are the same, then those of one kind that are most
 * alike. In the order after the change, with what is gone where it stood.
 */
export function matchParts(before: readonly Part[], after: readonly Part[]): Pair[] {
  const found = matchSame(before, after);
  matchAlike(before, after, found);
  matchLast(before, after, found);
  const inPlace = findInPlace([...found].sort(([a], [b]) => a - b).map(([, place]) => place));
  return inOrder(before, after, found, inPlace);
}

/** From a place before to the place after. */
type Matches = Map<number, number>;

function matchSame(before: readonly Part[], after: readonly Part[]): Matches {
  const places = new Map<string, number[]>();
  after.forEach((part, place) => {
    const print = fingerprint(part);
    const alike = places.get(print);
    if (alike) alike.push(place);
    else places.set(print, [place]);
  });
  const found: Matches = new Map();
  before.forEach((part, place) => {
    const match = places.get(fingerprint(part))?.shift();
    if (match !== undefined) found.set(place, match);
  });
  return found;
}

/** What has a name of its own is the same under another title. */
function fingerprint(part: Part): string {
  return part.isNamed ? part.kind : JSON.stringify(part);
}

function matchAlike(before: readonly Part[], after: readonly Part[], found: Matches): void {
  const [left, right] = openPlaces(before, after, found);
  if (left.length * right.length > MOST_PAIRS) {
    matchByOrder(before, after, left, right, found);
    return;
  }
  const bags = (parts: readonly Part[], open: number[]) =>
    new Map(open.map((place) => [place, wordsOf(textOf(parts[place] as Part))]));
  const [leftBags, rightBags] = [bags(before, left), bags(after, right)];
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => isOneKind(before[a], after[b]))
      .map((b) => ({ a, b, score: likeness(leftBags.get(a) ?? new Map(), rightBags.get(b) ?? new Map()) })),
  );
  const best = pairs.filter(({ score }) => score >= LEAST_LIKENESS);
  best.sort((x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b));
  takeBest(best, found);
}

function takeBest(pairs: { a: number; b: number }[], found: Matches): void {
  const taken = new Set(found.values());
  for (const { a, b } of pairs) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
}

function matchByOrder(
  before: readonly Part[],
  after: readonly Part[],
  left: number[],
  right: number[],
  found: Matches,
): void {
  left.forEach((a, index) => {
    const b = right[index];
    if (b !== undefined && isOneKind(before[a], after[b])) found.set(a, b);
  });
}

/**
 * Two blocks that are the last of their kind are one whose words are all new. A paragraph
 * may well be another one.
 */
function matchLast(before: readonly Part[], after: readonly Part[], found: Matches): void {
  const [left, right] = openPlaces(before, after, found);
  for (const a of left) {
    if (!before[a]?.parts.length) continue;
    const alike = right.filter((b) => isOneKind(before[a], after[b]));
    const rivals = left.filter((other) => isOneKind(before[other], before[a]));
    const [match] = alike;
    if (match !== undefined && alike.length === 1 && rivals.length === 1) found.set(a, match);
  }
}

function isOneKind(a: Part | undefined, b: Part | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind;
}

function openPlaces(before: readonly Part[], after: readonly Part[], found: Matches): [number[], number[]] {
  const taken = new Set(found.values());
  return [
    [...before.keys()].filter((place) => !found.has(place)),
    [...after.keys()].filter((place) => !taken.has(place)),
  ];
}

/** The places of a longest run that kept its order: the rest has moved. */
function findInPlace(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = places.map(() => -1);
  places.forEach((place, index) => {
    const length = ends.filter((end) => (places[end] ?? 0) < place).length;
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(places[index] ?? -1);
  return run;
}

function inOrder(
  before: readonly Part[],
  after: readonly Part[],
  found: Matches,
  inPlace: ReadonlySet<number>,
): Pair[] {
  const origins = new Map([...found].map(([a, b]) => [b, a]));
  const pairs: Pair[] = after.map((part, place) => {
    const origin = origins.get(place);
    const match = origin === undefined ? undefined : before[origin];
    return {
      ...(match ? { before: match } : {}),
      after: part,
      isMoved: Boolean(match) && !inPlace.has(place),
    };
  });
  return withRemoved(before, found, pairs);
}

/** Puts what is gone after that which stood before it. */
function withRemoved(before: readonly Part[], found: Matches, pairs: Pair[]): Pair[] {
  const following = new Map<number, Pair[]>();
  let last = -1;
  before.forEach((part, place) => {
    const match = found.get(place);
    if (match !== undefined) last = match;
    else following.set(last, [...(following.get(last) ?? []), { before: part, isMoved: false }]);
  });
  return [
    ...(following.get(-1) ?? []),
    ...pairs.flatMap((pair, place) => [pair, ...(following.get(place) ?? [])]),
  ];
}
