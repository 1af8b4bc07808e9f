/** What ends a name (PDF 32000, 7.2.2). */
const END = '(?![^\\s\\0()<>[\\]{}/%])';

/**
 * Finds a name of a PDF however it is written: each letter may stand there as `#` and its number.
 *
 * @param after a pattern of what has to follow.
 */
export function nameOf(name: string, after = ''): RegExp {
  return new RegExp(`/${spell(name)}${END}${after}`);
}

function spell(name: string): string {
  return [...name].map((letter) => `(?:${letter}|#${hexOf(letter)})`).join('');
}

function hexOf(letter: string): string {
  return letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** A stream of objects that are packed together. */
export interface Packed {
  /** What stands before it, from the end of the stream before on. */
  about: string;
  /** Where in the file it is, in bytes. */
  start: number;
  end: number;
}

/** A PDF in parts. */
export interface Parts {
  /** What stands outside of streams, in which pictures and letters may look like anything. */
  plain: string;
  packed: Packed[];
  /** Whether packed objects stand where no program puts them: a reader that looks them up by their place finds others than are found here. */
  isOdd: boolean;
}

const PACKED = `/${spell('ObjStm')}${END}`;
/** What a PDF is divided by. */
const WORDS = new RegExp(
  `(?<=[\\s\\0>])stream[ \\t]*(?:\\r\\n?|\\n)|endstream|(?<=[\\s\\0])obj${END}|${PACKED}`,
  'g',
);

/** Divides a PDF by the words of its structure. A stream in which an object begins is none. */
export function divide(text: string): Parts {
  const plain: string[] = [];
  const packed: Packed[] = [];
  let from = 0;
  let start: number | null = null;
  let isPacked = false;
  let isOdd = false;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (word.startsWith('/')) {
      isOdd ||= start !== null;
      isPacked = true;
    } else if (word === 'obj') {
      isOdd ||= start !== null && isPacked;
      start = null;
    } else if (word !== 'endstream') {
      start ??= index + word.length;
    } else if (start !== null) {
      const about = text.slice(from, start);
      plain.push(about);
      if (isPacked) packed.push({ about, start, end: index });
      from = index + word.length;
      start = null;
      isPacked = false;
    }
  }
  return { plain: [...plain, text.slice(from)].join(''), packed, isOdd };
}
