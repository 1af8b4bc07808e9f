import { inflateSync } from 'node:zlib';
import { MEGABYTE } from '../../../../kernel/limits';

const START = /^%PDF-[12]\.\d/;
/** Where programs look for the end (PDF 32000, implementation note 18). */
const END_WITHIN = 2048;
/** What runs something, starts another program, or brings other files. */
const ACTS: Readonly<Record<string, string>> = {
  JavaScript: 'holds a program (JavaScript)',
  JS: 'holds a program (JavaScript)',
  Launch: 'starts a program on the reader’s computer',
  EmbeddedFile: 'holds other files',
  RichMedia: 'holds a film or a program (rich media)',
  XFA: 'holds a form that only one program shows (XFA)',
};
const ACT = new RegExp(`/(${Object.keys(ACTS).join('|')})(?=[\\s/<>()[\\]])`);
const LOCKED = /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/;
/** Objects can be packed together. How much of them is looked at: a small packed part can be a large one. */
const PACKED = /\/Type\s*\/ObjStm\b/;
const LOOKED_AT = 64 * MEGABYTE;
/** How many times as large as itself deflate can make a part at the most. */
const MOST_TIMES = 1032;

const SAVE = 'Save it as PDF again, from the program in which it was written, and upload that.';

/**
 * Why a PDF cannot be given to readers, going on after its name, with what to do; or null.
 *
 * @param bytes the whole file.
 */
export function findPdfFault(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  if (!START.test(text) || !/startxref\s+\d+\s+%%EOF/.test(text.slice(-END_WITHIN)))
    return `is no whole PDF: its end is missing. ${SAVE}`;
  const { plain, packed } = readObjects(bytes, text);
  if (LOCKED.test(plain))
    return 'is protected with a password or against copying, which programs that read aloud cannot open. Save it without protection.';
  const act = ACT.exec(plain)?.[1] ?? findPacked(packed);
  return act ? `${ACTS[act]}, which not every reader can open safely. Save it without that.` : null;
}

/** What stands outside of streams, in which pictures and letters may look like anything, and the streams of packed objects. */
function readObjects(bytes: Buffer, text: string): { plain: string; packed: Buffer[] } {
  const plain: string[] = [];
  const packed: Buffer[] = [];
  const opening = /stream\r?\n/g;
  for (let at = 0; ; ) {
    opening.lastIndex = at;
    const end = opening.test(text) ? text.indexOf('endstream', opening.lastIndex) : -1;
    const before = text.slice(at, end === -1 ? undefined : opening.lastIndex);
    plain.push(before);
    if (end === -1) return { plain: plain.join(''), packed };
    if (PACKED.test(before.slice(before.lastIndexOf(' obj'))))
      packed.push(bytes.subarray(opening.lastIndex, end));
    at = end + 'endstream'.length;
  }
}

function findPacked(packed: readonly Buffer[]): string | undefined {
  let left = LOOKED_AT;
  for (const stream of packed) {
    const objects = unpack(stream, left);
    const act = ACT.exec(objects ?? '')?.[1];
    // What failed may have been unpacked almost to its end.
    left -= objects?.length ?? MOST_TIMES * stream.length;
    if (act || left <= 0) return act;
  }
  return undefined;
}

/** Null for what is packed in another way, broken or too large. */
function unpack(stream: Buffer, maxOutputLength: number): string | null {
  try {
    return inflateSync(stream, { maxOutputLength }).toString('latin1');
  } catch {
    return null;
  }
}
