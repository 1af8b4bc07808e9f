import { inflateSync } from 'node:zlib';
import { MEGABYTE } from '../../../../kernel/limits';
import { joinParts, type Part } from './join-parts';

const SIGNATURE = 8;
const AROUND = 12;
/**
 * What decides how a picture looks (PNG, third edition, 11). Texts, EXIF, times and programs'
 * own chunks are not kept.
 */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs'.split(' '),
);
const MOVES = 'acTL';
/** No colour profile is larger; packed, a small one can be. */
const PROFILE_LIMIT = 4 * MEGABYTE;

/**
 * A PNG without what was written into it besides the picture, which stays the same, bit by bit.
 *
 * @throws Error when it is cut off or none.
 */
export function stripPng(bytes: Buffer): Buffer {
  return joinParts(bytes, keptOf(bytes));
}

function* keptOf(bytes: Buffer): Generator<Part> {
  yield [0, SIGNATURE];
  for (const { type, part } of chunksOf(bytes)) {
    if (type === 'iCCP') checkProfile(bytes.subarray(...part));
    if (KEPT.has(type)) yield part;
  }
}

/** Whether a PNG is an animated one, whose first picture looks like any other PNG. */
export function isMovingPng(bytes: Buffer): boolean {
  for (const { type } of chunksOf(bytes)) if (type === MOVES) return true;
  return false;
}

function* chunksOf(bytes: Buffer): Generator<{ type: string; part: Part }> {
  for (let at = SIGNATURE; ; ) {
    if (at + AROUND > bytes.length) throw new Error('The picture is cut off.');
    const end = at + AROUND + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Error(`The chunk at ${at} is cut off.`);
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, part: [at, end] };
    if (type === 'IEND') return;
    at = end;
  }
}

/** A name that ends with a zero, and a byte for the way of packing, stand before it. */
function checkProfile(chunk: Buffer): void {
  const start = chunk.indexOf(0, 8) + 2;
  inflateSync(chunk.subarray(start, -4), { maxOutputLength: PROFILE_LIMIT });
}
