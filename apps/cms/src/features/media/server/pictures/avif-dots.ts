import { type Box, boxesIn, FULL, findBox, MOST_PARTS, namesIn } from './avif-boxes';

/** With what is seen through, a picture has twice its dots, and tiles may go over its edges. */
const MOST_TIMES = 4;
/** As many dots as the parts of a tiny picture may have. */
const FEW_DOTS = 1_000_000;
/** What is read as a picture; the others are put together of these. */
const CODED = 'av01';

/**
 * Holds the parts of an AVIF picture against its own size, by which its memory is judged. One of 100
 * dots across that is put together of eight tiles of 4,000, all in the same bytes, has 900 bytes and
 * takes a gigabyte to be read.
 *
 * @throws Error when they have many more dots, or do not say how many.
 */
export function checkDots(bytes: Buffer, boxes: readonly Box[]): void {
  const sizes = sizesIn(bytes, findBox(boxes, 'iprp'));
  const sizeOf = (id: number) => {
    const size = sizes.get(id);
    if (size === undefined) throw new Error('A part of the picture does not say how large it is.');
    return size;
  };
  const parts = namesIn(bytes, findBox(boxes, 'iinf')).filter(({ type }) => type === CODED);
  const total = parts.reduce((sum, { id }) => sum + sizeOf(id), 0);
  const own = sizeOf(readPrimary(bytes, findBox(boxes, 'pitm')));
  if (total > Math.max(MOST_TIMES * own, FEW_DOTS))
    throw new Error('The parts of the picture are larger than it.');
}

function readPrimary(bytes: Buffer, { body }: Box): number {
  return bytes.readUIntBE(body + FULL, bytes[body] === 0 ? 2 : 4);
}

/** How many dots each item has (ISO/IEC 23008-12, 6.5.3 and 9.3). */
function sizesIn(bytes: Buffer, iprp: Box): Map<number, number> {
  const boxes = boxesIn(bytes, iprp.body, iprp.end);
  const ipco = findBox(boxes, 'ipco');
  const dots = boxesIn(bytes, ipco.body, ipco.end).map(({ type, body }) =>
    type === 'ispe' ? bytes.readUInt32BE(body + FULL) * bytes.readUInt32BE(body + FULL + 4) : null,
  );
  const sizes = new Map<number, number>();
  for (const ipma of boxes.filter(({ type }) => type === 'ipma'))
    for (const [id, property] of propertiesIn(bytes, ipma)) {
      const size = dots[property - 1];
      // Of two sizes the larger one counts.
      if (typeof size === 'number') sizes.set(id, Math.max(size, sizes.get(id) ?? 0));
    }
  return sizes;
}

/** Each item with the number of each of its properties. */
function* propertiesIn(bytes: Buffer, { body }: Box): Generator<[id: number, property: number]> {
  const [version, isLong] = [bytes[body], ((bytes[body + 3] as number) & 1) === 1];
  let at = body + FULL;
  const read = (size: number): number => {
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const items = read(4);
  if (items > MOST_PARTS) throw new Error(`The picture has more than ${MOST_PARTS} parts.`);
  for (let item = 0; item < items; item += 1) {
    const id = read(version === 0 ? 2 : 4);
    for (let left = read(1); left > 0; left -= 1) yield [id, isLong ? read(2) & 0x7fff : read(1) & 0x7f];
  }
}
