import type { FileHandle } from 'node:fs/promises';
import { MEGABYTE } from '../../../../kernel/limits';

/**
 * A box of an ISO base media file (ISO/IEC 14496-12), by its places in the file: its
 * header, its body and its end.
 */
export interface Box {
  type: string;
  at: number;
  body: number;
  end: number;
}

/** The size and the type before each box, in bytes. */
export const HEADER = 8;
const LONG_HEADER = 16;
/** What a description takes at most: an hour of film has one of about 5 MB. */
const MOST = 64 * MEGABYTE;
/** As many boxes as there are in hours of film; a file of nothing but boxes would take minutes. */
const MOST_BOXES = 100_000;
/** Bytes that make no box, such as the zero that ends a list of QuickTime's. */
export const NO_BOX = '';

/**
 * The boxes of a file, one after the other.
 *
 * @throws Error when the file is cut off or none of boxes.
 */
export async function readBoxes(file: FileHandle): Promise<Box[]> {
  const { size } = await file.stat();
  const boxes: Box[] = [];
  for (let at = 0; size - at >= HEADER; at = boxes.at(-1)?.end ?? size) {
    const box = readHeader(await readSpan(file, at, Math.min(at + LONG_HEADER, size)), at, size);
    if (box === null) throw new Error(`At ${at} is no box that ends within the file.`);
    boxes.push(box);
    refuseMany(boxes);
  }
  return boxes;
}

/**
 * The bytes of a box with its header.
 *
 * @throws Error when there are too many of them.
 */
export async function readBox(file: FileHandle, box: Box): Promise<Buffer> {
  if (box.end - box.at > MOST) throw new Error(`The box ${box.type} is too large to be read.`);
  return readSpan(file, box.at, box.end);
}

/**
 * The boxes within one.
 *
 * @param start where the bytes begin in the file.
 */
export function boxesIn(bytes: Buffer, { body, end }: Box, start: number): Box[] {
  const boxes: Box[] = [];
  for (let at = body; at < end; at = boxes.at(-1)?.end ?? end) {
    const header = bytes.subarray(at - start, Math.min(at + LONG_HEADER, end) - start);
    boxes.push(readHeader(header, at, end) ?? { type: NO_BOX, at, body: at, end });
    refuseMany(boxes);
  }
  return boxes;
}

/** The boxes at the end of a way of types through others, such as `mdia`, `hdlr`. */
export function boxesWithin(bytes: Buffer, box: Box, start: number, ...types: string[]): Box[] {
  const [type, ...rest] = types;
  const found = boxesIn(bytes, box, start).filter((inner) => inner.type === type);
  return rest.length === 0 ? found : found.flatMap((inner) => boxesWithin(bytes, inner, start, ...rest));
}

/** What a track says that it is of, such as `vide`; null when it does not say it. */
export function handlerOf(bytes: Buffer, track: Box, start: number): string | null {
  const [handler] = boxesWithin(bytes, track, start, 'mdia', 'hdlr');
  return handler ? bytes.toString('latin1', handler.body - start + 8, handler.body - start + 12) : null;
}

/**
 * A size of 1 says that it is written in 64 bits after the type, and 0 that the box is the
 * last one. Null for no box.
 */
function readHeader(header: Buffer, at: number, limit: number): Box | null {
  if (header.length < HEADER) return null;
  const size = header.readUInt32BE(0);
  if (size === 1 && header.length < LONG_HEADER) return null;
  const body = at + (size === 1 ? LONG_HEADER : HEADER);
  const end = size === 0 ? limit : at + (size === 1 ? Number(header.readBigUInt64BE(HEADER)) : size);
  if (end < body || end > limit) return null;
  return { type: header.toString('latin1', 4, HEADER), at, body, end };
}

/** The bytes of a part of a file. @throws Error when it became shorter. */
export async function readSpan(file: FileHandle, from: number, until: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(until - from), 0, until - from, from);
  if (bytesRead < until - from) throw new Error('The file became shorter.');
  return buffer;
}

function refuseMany({ length }: readonly Box[]): void {
  if (length > MOST_BOXES) throw new Error('There are too many boxes.');
}
