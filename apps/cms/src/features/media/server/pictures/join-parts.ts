/** Where a part of a file begins, and where the next one does. */
export type Part = readonly [from: number, to: number];

/**
 * The parts of a file that are kept, one after the other. They are copied as they come: of millions of small
 * parts, a list would take a hundred times the memory of what is in them.
 */
export function joinParts(bytes: Buffer, parts: Iterable<Part>): Buffer {
  const joined = Buffer.alloc(bytes.length);
  let length = 0;
  for (const [from, to] of parts) length += bytes.copy(joined, length, from, to);
  return joined.subarray(0, length);
}
