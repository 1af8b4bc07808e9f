import { joinParts, type Part } from './join-parts';

const HEADER = 12;
const CHUNK = 8;
/** What decides how a picture looks (RFC 9649, 2.7). */
const KEPT: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);
/** VP8X, which comes first, says in its first byte whether EXIF and XMP follow. */
const CAMERA_FLAGS = 0x08 | 0x04;
const ANIMATION = 0x02;

/**
 * A WebP picture without what its camera wrote into it, which looks the same, bit by bit.
 *
 * @throws Error when it is cut off or none.
 */
export function stripWebp(bytes: Buffer): Buffer {
  const size = bytes.length < HEADER ? Number.POSITIVE_INFINITY : bytes.readUInt32LE(4) + CHUNK;
  if (size > bytes.length) throw new Error('The picture is cut off.');
  const kept = joinParts(bytes, keptOf(bytes, size));
  kept.writeUInt32LE(kept.length - CHUNK, 4);
  if (kept.toString('latin1', HEADER, HEADER + 4) === 'VP8X')
    kept[HEADER + CHUNK] = (kept[HEADER + CHUNK] as number) & ~CAMERA_FLAGS;
  return kept;
}

function* keptOf(bytes: Buffer, size: number): Generator<Part> {
  yield [0, HEADER];
  for (let at = HEADER; at + CHUNK <= size; ) {
    const end = at + CHUNK + bytes.readUInt32LE(at + 4);
    if (end > size) throw new Error(`The chunk at ${at} is cut off.`);
    const padded = Math.min(end + (end % 2), size);
    if (KEPT.has(bytes.toString('latin1', at, at + 4))) yield [at, padded];
    at = padded;
  }
}

/** Whether a WebP picture is an animated one. */
export function isMovingWebp(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', HEADER, HEADER + 4) === 'VP8X' &&
    ((bytes[HEADER + CHUNK] as number) & ANIMATION) !== 0
  );
}
