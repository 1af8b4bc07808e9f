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
interface Parts {
  /** What stands outside of streams, in which pictures and letters may look like anything. */
  plain: string;
  packed: Packed[];
  /**
   * Whether packed objects stand where no program puts them: a reader that looks them up by their place finds
   * others than are found here.
   */
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
  const divider = new Divider(text);
  for (const { 0: word, index } of text.matchAll(WORDS)) divider.take(word, index);
  return divider.finish();
}

class Divider {
  private readonly plain: string[] = [];
  private readonly packed: Packed[] = [];
  private isOdd = false;
  private readonly text: string;
  /** Where the last stream ended. */
  private from = 0;
  /** Where the stream begins that is being read; null outside of one. */
  private start: number | null = null;
  /** Whether what was read since the last stream says of the next that it holds packed objects. */
  private isPacked = false;

  constructor(text: string) {
    this.text = text;
  }

  take(word: string, at: number): void {
    if (word.startsWith('/')) this.announcePacked();
    else if (word === 'obj') this.beginObject();
    else if (word === 'endstream') this.endStream(at);
    else this.start ??= at + word.length;
  }

  finish(): Parts {
    const plain = [...this.plain, this.text.slice(this.from)].join('');
    return { plain, packed: this.packed, isOdd: this.isOdd };
  }

  private announcePacked(): void {
    this.isOdd ||= this.start !== null;
    this.isPacked = true;
  }

  private beginObject(): void {
    this.isOdd ||= this.start !== null && this.isPacked;
    this.start = null;
  }

  private endStream(end: number): void {
    const { start } = this;
    if (start === null) return;
    const about = this.text.slice(this.from, start);
    this.plain.push(about);
    if (this.isPacked) this.packed.push({ about, start, end });
    this.from = end;
    this.start = null;
    this.isPacked = false;
  }
}
