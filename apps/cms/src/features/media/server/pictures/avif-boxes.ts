/** A box of an ISO base media file (ISO/IEC 14496-12) within bytes, by its places. */
export interface Box {
  type: string;
  body: number;
  end: number;
}
const HEADER = 8;
/** Version and flags of a full box. */
export const FULL = 4;
/**
 * Pictures of many tiles have a thousand. A part can be said in no bytes at all, so that a small
 * file could have millions.
 */
export const MOST_PARTS = 5000;

/** @throws Error when there is none of the type. */
export function findBox(boxes: readonly Box[], type: string): Box {
  const box = boxes.find((candidate) => candidate.type === type);
  if (!box) throw new Error(`There is no box ${type}.`);
  return box;
}

/** The boxes from one place to another, one after the other. @throws Error when one goes on after that. */
export function boxesIn(bytes: Buffer, start: number, limit: number): Box[] {
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
export function namesIn(bytes: Buffer, { body, end }: Box): { id: number; type: string; typeAt: number }[] {
  const first = body + FULL + (bytes[body] === 0 ? 2 : 4);
  return boxesIn(bytes, first, end).map((entry) => {
    const isLong = bytes[entry.body] === 3;
    const idAt = entry.body + FULL;
    const typeAt = idAt + (isLong ? 4 : 2) + 2;
    const id = bytes.readUIntBE(idAt, isLong ? 4 : 2);
    return { id, typeAt, type: bytes.toString('latin1', typeAt, typeAt + 4) };
  });
}
