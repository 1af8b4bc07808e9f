import { foldText } from '@pain/schema';
import { readNumbers, type Word } from './read-numbers.ts';

/** Between the parts of a word; the joiner of Farsi stands between a word and its ending. */
const JOINT = /\u200C/g;
/** Writing without spaces between words: it is found by every two signs that follow each other. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+$/u;
const UNITS = new Set([
  'mg',
  'mcg',
  'ug',
  'g',
  'kg',
  'ml',
  'l',
  'mm',
  'cm',
  'm',
  'km',
  'am',
  'pm',
  'min',
  'mins',
  'hrs',
]);
/** Of Britain; its halves are written in one or apart. */
const POSTCODE = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/;
/** A chain of more parts is an address or the like, whose letters nobody types in one. */
const MOST_JOINED = 3;

/** Returns the words of a text in their order; numbers of several groups, such as telephone numbers, follow. */
export function readWords(text: string): Word[] {
  const words = [...text.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) => {
    const forms = formsOf(chunk);
    return forms.length === 0 ? [] : [{ forms, ...trim(chunk, index) }];
  });
  for (const [at, word] of words.entries()) joinNext(word, words[at + 1]);
  return [...words, ...readNumbers(text)];
}

/** Returns the words that a chain of signs without white space consists of. */
export function partsOf(chunk: string): string[] {
  return foldText(chunk.replace(JOINT, '-'))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => (UNSPACED.test(part) ? pairsOf(part) : [part]));
}

function formsOf(chunk: string): string[] {
  const parts = partsOf(chunk);
  if (parts.length === 1) return [...parts, ...splitsOf(parts[0])];
  const isChain = parts.length > 1 && parts.length <= MOST_JOINED;
  const whole = parts.filter((part) => !isChain || part.length > 1 || /\d/.test(part));
  return isChain ? [...whole, ...splitsOf(parts.at(-1)), parts.join('')] : parts;
}

/** A number and its unit, and the halves of a postcode, that were written in one. */
function splitsOf(part = ''): string[] {
  return (/^(\d+)(\p{L}+)$/u.exec(part) ?? POSTCODE.exec(part))?.slice(1) ?? [];
}

function pairsOf(part: string): string[] {
  const signs = [...part];
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

/** "1.5 mg" is found by "1.5mg", and "SW1A 1AA" by "SW1A1AA". */
function joinNext({ forms }: Word, next: Word | undefined): void {
  const [own = ''] = forms;
  const unit = next?.forms[0] ?? '';
  if (UNITS.has(unit)) forms.push(...forms.filter((form) => /^\d+$/.test(form)).map((form) => form + unit));
  if (forms.length === 1 && POSTCODE.test(own + unit)) forms.push(own + unit);
}

/** Without the punctuation around it. */
function trim(chunk: string, index: number): { from: number; to: number } {
  const before = chunk.match(/^[^\p{L}\p{M}\p{N}]+/u)?.[0].length ?? 0;
  const after = chunk.match(/[^\p{L}\p{M}\p{N}]+$/u)?.[0].length ?? 0;
  return { from: index + before, to: index + chunk.length - after };
}
