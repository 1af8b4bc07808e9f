/** A box of an ISO base media file (ISO/IEC 14496-12) within bytes, by its places. */
interface Box {
  type: string;
  body: number;
  end: number;
}
/** Where a part of an item is. */
interface Extent {
  at: number;
  length: number;
}

const HEADER = 8;
/** Version and flags of a full box. */
const FULL = 4;
/** How items of what a camera writes are typed: EXIF, and XMP as one of media types. Readers ignore types that they don't know. */
const CAMERA: ReadonlySet<string> = new Set(['Exif', 'mime']);
const UNKNOWN = 'none';
/** Pictures of many tiles have a thousand. A part can be said in no bytes at all, so that a small file could have millions. */
const MOST_PARTS = 5000;

/**
 * An AVIF picture (HEIF, ISO/IEC 23008-12) whose EXIF and XMP are emptied. Nothing is moved, as the picture is found by its place.
 *
 * @throws Error when it is cut off or none.
 */
export function stripAvif(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const meta = find(boxesIn(copy, 0, copy.length), 'meta');
  const boxes = boxesIn(copy, meta.body + FULL, meta.end);
  const items = namesIn(copy, find(boxes, 'iinf')).filter(({ type }) => CAMERA.has(type));
  const places = placesIn(copy, find(boxes, 'iloc'), boxes.find(({ type }) => type === 'idat')?.body ?? 0);
  for (const { typeAt } of items) copy.write(UNKNOWN, typeAt, 'latin1');
  empty(
    copy,
    [...new Set(items.map(({ id }) => id))].flatMap((id) => places.get(id) ?? []),
  );
  return copy;
}

function empty(bytes: Buffer, extents: readonly Extent[]): void {
  const total = extents.reduce((sum, { length }) => sum + length, 0);
  if (total > bytes.length) throw new Error('Parts of the picture lie on each other.');
  for (const { at, length } of extents) bytes.fill(0, at, at + length);
}

/** Whether an AVIF file is a film without sound: such a one has tracks. */
export function isMovingAvif(bytes: Buffer): boolean {
  return boxesIn(bytes, 0, bytes.length).some(({ type }) => type === 'moov');
}

function find(boxes: readonly Box[], type: string): Box {
  const box = boxes.find((candidate) => candidate.type === type);
  if (!box) throw new Error(`There is no box ${type}.`);
  return box;
}

function boxesIn(bytes: Buffer, start: number, limit: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + HEADER <= limit; at = boxes.at(-1)?.end ?? limit) {
    const size = bytes.readUInt32BE(at);
    const end = size === 0 ? limit : at + size;
    if (size === 1 || end < at + HEADER || end > limit)
      throw new Error(`At ${at} is no box that ends within its own.`);
    boxes.push({ type: bytes.toString('latin1', at + 4, at + HEADER), body: at + HEADER, end });
  }
  return boxes;
}

/** The numbers of a picture's items, with where their types are written. */
function namesIn(bytes: Buffer, { body, end }: Box): { id: number; type: string; typeAt: number }[] {
  const first = body + FULL + (bytes[body] === 0 ? 2 : 4);
  return boxesIn(bytes, first, end).map((entry) => {
    const isLong = bytes[entry.body] === 3;
    const idAt = entry.body + FULL;
    const typeAt = idAt + (isLong ? 4 : 2) + 2;
    const id = bytes.readUIntBE(idAt, isLong ? 4 : 2);
    return { id, typeAt, type: bytes.toString('latin1', typeAt, typeAt + 4) };
  });
}

/** Where the parts of each item are (14496-12, 8.11.3). */
function placesIn(bytes: Buffer, { body }: Box, idat: number): Map<number, Extent[]> {
  const version = bytes[body] as number;
  let at = body + FULL;
  const read = (size: number): number => {
    at += size;
    if (size === 8) return Number(bytes.readBigUInt64BE(at - size));
    return size === 0 ? 0 : bytes.readUIntBE(at - size, size);
  };
  const [offsetSize, lengthSize, baseSize, indexSize] = [...nibbles(read(1)), ...nibbles(read(1))];
  const places = new Map<number, Extent[]>();
  let parts = 0;
  for (let left = read(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = read(version < 2 ? 2 : 4);
    const isInside = version > 0 && (read(2) & 0xf) === 1;
    read(2);
    const base = read(baseSize as number) + (isInside ? idat : 0);
    const count = read(2);
    parts += count;
    if (parts > MOST_PARTS) throw new Error(`The picture has more than ${MOST_PARTS} parts.`);
    const extents = Array.from({ length: count }, () => {
      if (version > 0) read(indexSize as number);
      return { at: base + read(offsetSize as number), length: read(lengthSize as number) };
    });
    places.set(id, extents);
  }
  return places;
}

function nibbles(byte: number): [number, number] {
  return [byte >> 4, byte & 0xf];
}
