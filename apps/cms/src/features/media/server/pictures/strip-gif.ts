import { joinParts, type Part } from './join-parts';

const SCREEN = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
/**
 * How long a picture is shown, and which colour is seen through. Comments and programs'
 * own blocks are not kept.
 */
const CONTROL = 0xf9;

/**
 * A GIF without comments and what programs wrote into it, which looks the same, bit by bit.
 *
 * @throws Error when it is cut off or none.
 */
export function stripGif(bytes: Buffer): Buffer {
  return joinParts(bytes, keptOf(bytes));
}

function* keptOf(bytes: Buffer): Generator<Part> {
  yield [0, startOf(bytes)];
  for (const { kind, label, part } of blocksOf(bytes))
    if (kind !== EXTENSION || label === CONTROL) yield part;
}

/** Whether a GIF holds more than one picture. */
export function isMovingGif(bytes: Buffer): boolean {
  let images = 0;
  for (const { kind } of blocksOf(bytes)) if (kind === IMAGE) images += 1;
  return images > 1;
}

interface Block {
  kind: number;
  label: number | undefined;
  part: Part;
}

function* blocksOf(bytes: Buffer): Generator<Block> {
  for (let at = startOf(bytes); ; ) {
    const kind = byteAt(bytes, at);
    const end = kind === END ? at + 1 : endOfData(bytes, dataOf(bytes, at, kind));
    yield { kind, label: bytes[at + 1], part: [at, end] };
    if (kind === END) return;
    at = end;
  }
}

/** An image has its place, its palette and one byte for packing before its data. */
function dataOf(bytes: Buffer, at: number, kind: number): number {
  if (kind === EXTENSION) return at + 2;
  if (kind === IMAGE) return at + 11 + paletteSize(bytes, at + 9);
  throw new Error(`At ${at} is no block.`);
}

function startOf(bytes: Buffer): number {
  return SCREEN + paletteSize(bytes, SCREEN - 3);
}

function paletteSize(bytes: Buffer, flagsAt: number): number {
  const flags = byteAt(bytes, flagsAt);
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfData(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = byteAt(bytes, at); size > 0; size = byteAt(bytes, at)) at += size + 1;
  return at + 1;
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error('The picture is cut off.');
  return byte;
}
