import { foldNumbers, joinParts, splitNumber } from './fold-numbers.ts';
import { unitOf } from './units.ts';

/**
 * Signs without white space between them, or what is one in spite of it, such as 1 500, 1 ½, A & E, and
 * A and E.
 */
export interface Chunk {
  /** The folded words that it consists of. */
  parts: string[];
  /** The word that all of them are in one, such as `selfcare`; null when they are too many, or no words. */
  whole: string | null;
  /** Where it stands, without the punctuation around it. */
  from: number;
  to: number;
  /** Whether a sign ends it, behind which another word begins. */
  isClosed: boolean;
}

const EDGE = String.raw`[^\s\p{L}\p{M}\p{N}]*`;
const CHUNK = new RegExp(
  [
    String.raw`(?<!\S|\p{Nd}\s)${EDGE}(?!0)\p{Nd}{1,3}(?:[^\S\n]\p{Nd}{3})+(?!\p{Nd}|\s\p{Nd})\S*`,
    String.raw`(?<!\S)${EDGE}\p{Nd}+[^\S\n](?:[¼-¾⅐-⅞]|\p{Nd}\/\p{Nd}(?![\p{Nd}/]))\S*`,
    String.raw`(?<!\S)${EDGE}\p{L}[^\S\n][&＆][^\S\n]\p{L}(?![\p{L}\p{M}\p{N}])\S*`,
    String.raw`(?<!\S)${EDGE}[Aa][^\S\n][Aa]nd[^\S\n][Ee](?![\p{L}\p{M}\p{N}])\S*`,
    String.raw`\S+`,
  ].join('|'),
  'gu',
);
/** Around a word; the point of .5 is its own. */
const BEFORE = /^(?:(?![.·]\p{Nd})[^\p{L}\p{M}\p{N}])+/u;
const AFTER = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u;
/** Between the parts of a word; the joiner of Farsi stands between a word and its ending. */
const JOINT = /\u200C/g;
/** Within one chunk it stands only in A and E. */
const AND = /\sand\s/i;
/** Writing without spaces between words: it is found by every two signs that follow each other. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+$/u;
/** A chain of more parts is an address or the like, whose letters nobody types in one. */
const MOST_JOINED = 3;

/** Returns the chunks of a text that hold words, in their order. */
export function readChunks(text: string): Chunk[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
    const parts = partsOf(chunk);
    return parts.length === 0 ? [] : [{ parts, whole: wholeOf(parts), ...placeOf(chunk, index) }];
  });
}

/** Whether a chunk is found only by its whole: A&E by no A and no E. */
export function isAbbreviation({ parts, whole }: Chunk): boolean {
  return whole !== null && parts.every(isLetter);
}

/** Whether a folded word is one letter of a script that has spaces between words. */
export function isLetter(part: string): boolean {
  return /^\p{L}\p{M}*$/u.test(part) && !UNSPACED.test(part);
}

/**
 * Returns the unit that the number at the end of a chunk has: its own, or the next word, which ends
 * at `to`; null without one.
 */
export function unitAt(chunks: readonly Chunk[], at: number): { unit: string; to: number } | null {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  const last = chunk?.parts.at(-1) ?? '';
  const own = unitOf(splitNumber(last)?.[1] ?? '');
  if (chunk && own !== null) return { unit: own, to: chunk.to };
  const unit = unitOf(next?.parts[0] ?? '');
  return unit !== null && next && chunk && !chunk.isClosed && /\d$/.test(last) ? { unit, to: next.to } : null;
}

function partsOf(chunk: string): string[] {
  return foldNumbers(chunk.replace(JOINT, '-').replace(AND, ' & '))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => (UNSPACED.test(part) ? pairsOf(part) : [part]));
}

function pairsOf(part: string): string[] {
  const signs = [...part];
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

function wholeOf(parts: readonly string[]): string | null {
  const isChain =
    parts.length > 1 && parts.length <= MOST_JOINED && !parts.some((part) => UNSPACED.test(part));
  return isChain ? joinParts(parts) : null;
}

function placeOf(chunk: string, index: number): Pick<Chunk, 'from' | 'to' | 'isClosed'> {
  const before = BEFORE.exec(chunk)?.[0].length ?? 0;
  const after = AFTER.exec(chunk)?.[0].length ?? 0;
  return { from: index + before, to: index + chunk.length - after, isClosed: after > 0 };
}
