import { type Box, boxesIn, FULL, findBox, MOST_PARTS, namesIn } from './avif-boxes';
import { checkDots } from './avif-dots';

/** Where a part of an item is. */
interface Extent {
  at: number;
  length: number;
}

/**
 * How items of what a camera writes are typed: EXIF, and XMP as one of media types. Readers ignore
 * types that they don't know.
 */
const CAMERA: ReadonlySet<string> = new Set(['Exif', 'mime']);
const UNKNOWN = 'none';

/**
 * An AVIF picture (HEIF, ISO/IEC 23008-12) whose EXIF and XMP are emptied. Nothing is moved, as the
 * picture is found by its place.
 *
 * @throws Error when it is cut off or none, or its parts are larger than it.
 */
export function stripAvif(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const meta = findBox(boxesIn(copy, 0, copy.length), 'meta');
  const boxes = boxesIn(copy, meta.body + FULL, meta.end);
  const items = namesIn(copy, findBox(boxes, 'iinf')).filter(({ type }) => CAMERA.has(type));
  const places = placesIn(copy, findBox(boxes, 'iloc'), boxes.find(({ type }) => type === 'idat')?.body ?? 0);
  for (const { typeAt } of items) copy.write(UNKNOWN, typeAt, 'latin1');
  empty(
    copy,
    [...new Set(items.map(({ id }) => id))].flatMap((id) => places.get(id) ?? []),
  );
  checkDots(copy, boxes);
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
