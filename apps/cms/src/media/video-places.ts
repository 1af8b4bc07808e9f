import type { FileHandle } from 'node:fs/promises';
import { MEGABYTE } from '../limits';

/** A box of an ISO base media file (ISO/IEC 14496-12), by its places in the file: its header, its body and its end. */
export interface Box {
  type: string;
  at: number;
  body: number;
  end: number;
}

const HEADER = 8;
const LONG_HEADER = 16;
/** Where the file's own description is, and what programs add to it. Films themselves are in `mdat`, which nobody reads here. */
const DESCRIBING: ReadonlySet<string> = new Set(['moov', 'meta', 'uuid']);
const CONTAINERS: ReadonlySet<string> = new Set(['moov', 'trak', 'udta']);
/** What a description takes at most: an hour of film has one of about 5 MB. */
const MOST = 64 * MEGABYTE;
/** Bytes that make no box, such as the zero that ends a list of QuickTime's. */
const NO_BOX = '';

/** QuickTime's and 3GPP's own boxes for the place where a film was taken. */
const PLACES: ReadonlySet<string> = new Set(['\xA9xyz', 'loci']);
/** How names of fields and XMP tell of a place, and ISO 6709 the place itself: `+51.5074-000.1278/`. */
const TELLS_PLACE = /location|iso6709|gps|\xA9xyz|[+-]\d{2}\.\d{2,}[+-]\d{3}\.\d{2,}/i;

/**
 * The boxes of an MP4 file that tell where it was taken. One that tells other things as well, such as the model of the phone, is found as a
 * whole.
 *
 * @throws Error when the file is cut off or no such file, so that nobody can say what it tells.
 */
export async function findVideoPlaces(file: FileHandle): Promise<Box[]> {
  const { size } = await file.stat();
  const found: Box[] = [];
  for (let at = 0; size - at >= HEADER; ) {
    const box = readHeader(await readAt(file, at, Math.min(at + LONG_HEADER, size)), at, size);
    if (box === null) throw new Error(`At ${at} is no box that ends within the file.`);
    if (DESCRIBING.has(box.type)) found.push(...(await findIn(file, box)));
    at = box.end;
  }
  return found;
}

/** Makes free space of a box (ISO/IEC 14496-12, 8.1.2): all others stay where they are, as films are found by their places. */
export async function blank(file: FileHandle, { type, at, body, end }: Box): Promise<void> {
  if (type !== NO_BOX) await file.write(Buffer.from('free'), 0, 4, at + 4);
  await file.write(Buffer.alloc(end - body), 0, end - body, body);
}

async function findIn(file: FileHandle, box: Box): Promise<Box[]> {
  if (box.end - box.at > MOST) throw new Error(`The box ${box.type} is too large to be read.`);
  return findPlaces(await readAt(file, box.at, box.end), box, box.at);
}

/** @param start where the bytes begin in the file. */
function findPlaces(bytes: Buffer, box: Box, start: number, parent = ''): Box[] {
  if (CONTAINERS.has(box.type))
    return boxesIn(bytes, box, start).flatMap((inner) => findPlaces(bytes, inner, start, box.type));
  if (box.type === NO_BOX && parent !== 'udta' && box.end - box.at >= HEADER)
    throw new Error(`At ${box.at} is no box that ends within its own.`);
  const isAdded = parent === 'udta' || box.type === 'meta' || box.type === 'uuid';
  const body = bytes.subarray(box.body - start, box.end - start);
  const tells = PLACES.has(box.type) || TELLS_PLACE.test(body.toString('latin1'));
  return isAdded && tells ? [box] : [];
}

function boxesIn(bytes: Buffer, { body, end }: Box, start: number): Box[] {
  const boxes: Box[] = [];
  for (let at = body; at < end; at = boxes.at(-1)?.end ?? end) {
    const header = bytes.subarray(at - start, Math.min(at + LONG_HEADER, end) - start);
    boxes.push(readHeader(header, at, end) ?? { type: NO_BOX, at, body: at, end });
  }
  return boxes;
}

/** A size of 1 says that it is written in 64 bits after the type, and 0 that the box is the last one. Null for no box. */
function readHeader(header: Buffer, at: number, limit: number): Box | null {
  if (header.length < HEADER) return null;
  const size = header.readUInt32BE(0);
  if (size === 1 && header.length < LONG_HEADER) return null;
  const body = at + (size === 1 ? LONG_HEADER : HEADER);
  const end = size === 0 ? limit : at + (size === 1 ? Number(header.readBigUInt64BE(HEADER)) : size);
  if (end < body || end > limit) return null;
  return { type: header.toString('latin1', 4, HEADER), at, body, end };
}

async function readAt(file: FileHandle, from: number, until: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(until - from), 0, until - from, from);
  if (bytesRead < until - from) throw new Error('The file became shorter.');
  return buffer;
}
