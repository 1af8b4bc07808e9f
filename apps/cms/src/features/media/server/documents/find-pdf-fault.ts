import { inflateSync } from 'node:zlib';
import { MEGABYTE } from '../../../../kernel/limits';
import { divide, nameOf, type Packed } from './divide';

const START = /^%PDF-[12]\.\d/;
/** Where programs look for the end (PDF 32000, implementation note 18). */
const END_WITHIN = 2048;
const LOCKED = nameOf('Encrypt');
/** What runs something, starts another program, or brings other files. */
const ACTS: Readonly<Record<string, string>> = {
  JavaScript: 'holds a program (JavaScript)',
  JS: 'holds a program (JavaScript)',
  Launch: 'starts a program on the reader’s computer',
  EmbeddedFile: 'holds other files',
  EF: 'holds other files',
  RichMedia: 'holds a film or a program (rich media)',
  XFA: 'holds a form that only one program shows (XFA)',
};
const NAMES = Object.entries(ACTS).map(([name, act]) => ({ name, act, pattern: nameOf(name) }));
/**
 * What no picture holds by chance, and may therefore stand nowhere: an object can be hidden within a stream.
 */
const LONG_NAMES = NAMES.filter(({ name }) => name.length > 2);

/** The one way in which programs pack objects together. */
const DEFLATE = '[\\s\\0]*(?:/FlateDecode|\\[[\\s\\0]*/FlateDecode[\\s\\0]*\\])(?=[\\s\\0/>])';
const DEFLATED = nameOf('Filter', DEFLATE);
/** Any other; the filter of a signature has a name with a point. */
const OTHERWISE = nameOf('Filter', `(?!${DEFLATE}|[\\s\\0]*/\\w+\\.\\w)`);
/** What changes it further. */
const CHANGED = [nameOf('Predictor'), nameOf('DecodeParms', '[\\s\\0]*\\d'), nameOf('F', '[\\s\\0]*[[/]')];
/** How much of what is packed is looked at: a small packed part can be a large one. */
const LOOKED_AT = 64 * MEGABYTE;

const SAVE = 'Save it as PDF again, from the program in which it was written, and upload that.';
const CLOSED = `is packed so that nobody can look whether it holds a program. ${SAVE}`;

/**
 * Why a PDF cannot be given to readers, going on after its name, with what to do; or null.
 *
 * @param bytes the whole file.
 */
export function findPdfFault(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  if (!START.test(text) || !/startxref\s+\d+\s+%%EOF/.test(text.slice(-END_WITHIN)))
    return `is no whole PDF: its end is missing. ${SAVE}`;
  const { plain, packed, isOdd } = divide(text);
  if (LOCKED.test(plain))
    return 'is protected with a password or against copying, which programs that read aloud cannot open. Save it without protection.';
  return findAct(plain) ?? findAct(text, LONG_NAMES) ?? (isOdd ? CLOSED : findInPacked(bytes, packed));
}

function findAct(text: string, names = NAMES): string | null {
  const found = names.find(({ pattern }) => pattern.test(text));
  return found ? `${found.act}, which not every reader can open safely. Save it without that.` : null;
}

/** What cannot be unpacked is refused: it could hold anything. */
function findInPacked(bytes: Buffer, packed: readonly Packed[]): string | null {
  let left = LOOKED_AT;
  for (const { about, start, end } of packed) {
    const objects = isDeflated(about) ? inflate(bytes.subarray(start, end), left) : null;
    const fault = objects === null ? CLOSED : findAct(objects);
    if (fault !== null) return fault;
    left -= objects?.length ?? 0;
  }
  return null;
}

function isDeflated(about: string): boolean {
  return DEFLATED.test(about) && ![OTHERWISE, ...CHANGED].some((pattern) => pattern.test(about));
}

/** Null for what is broken, or larger than may be looked at. */
function inflate(stream: Buffer, maxOutputLength: number): string | null {
  try {
    return inflateSync(stream, { maxOutputLength }).toString('latin1');
  } catch {
    return null;
  }
}
