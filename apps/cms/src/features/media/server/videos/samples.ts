import { type Box, boxesWithin, NO_BOX } from './boxes';

/** Version and flags of a table. */
const FLAGS = 4;
const NUMBER = 4;
/** As many as an hour of film has with a hundred a second. */
const MOST_CHUNKS = 500_000;

/**
 * Where the samples of a track are in its file (ISO/IEC 14496-12, 8.7): they lie in chunks, of which one
 * table has the places, one the numbers of samples, and one the sizes of these.
 *
 * @param file where the bytes begin in it, and its size.
 * @returns the bytes of each chunk, which are no boxes; null when they are described in another way.
 * @throws Error when they are not within the file.
 */
export function findSamples(
  bytes: Buffer,
  track: Box,
  { start, size }: { start: number; size: number },
): Box[] | null {
  const table = (type: string) => {
    const [found] = boxesWithin(bytes, track, start, 'mdia', 'minf', 'stbl', type);
    return found ? bytes.subarray(found.body - start + FLAGS, found.end - start) : null;
  };
  const [places, runs, sizes] = [readPlaces(table('stco'), table('co64')), table('stsc'), table('stsz')];
  if (places === null || runs === null || sizes === null) return null;
  const counts = countSamples(runs, places.length);
  const lengths = measureChunks(sizes, counts);
  const samples = places.map((at, chunk) => toSpan(at, lengths[chunk] ?? 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total > size || samples.some(({ end }) => end > size))
    throw new Error('Samples are not within the file.');
  return samples;
}

function toSpan(at: number, length: number): Box {
  return { type: NO_BOX, at, body: at, end: at + length };
}

function readPlaces(narrow: Buffer | null, wide: Buffer | null): number[] | null {
  const table = narrow ?? wide;
  if (table === null) return null;
  const count = table.readUInt32BE(0);
  if (count > MOST_CHUNKS) throw new Error('There are too many chunks.');
  return Array.from({ length: count }, (_, index) =>
    narrow ? narrow.readUInt32BE(NUMBER + index * 4) : Number(table.readBigUInt64BE(NUMBER + index * 8)),
  );
}

/**
 * How many samples each chunk has: each run of `stsc` begins at the number of a chunk, counted from 1, and
 * goes on to the next run.
 */
function countSamples(runs: Buffer, chunks: number): number[] {
  const last = runs.readUInt32BE(0) - 1;
  const at = (run: number, column: number) => runs.readUInt32BE(NUMBER + run * 3 * NUMBER + column * NUMBER);
  let run = 0;
  return Array.from({ length: chunks }, (_, chunk) => {
    while (run < last && at(run + 1, 0) <= chunk + 1) run += 1;
    return at(run, 1);
  });
}

/** How long each chunk is. All samples have one size, or each its own. */
function measureChunks(sizes: Buffer, counts: readonly number[]): number[] {
  const [same, all] = [sizes.readUInt32BE(0), sizes.readUInt32BE(NUMBER)];
  let next = 0;
  return counts.map((count) => {
    const [first, until] = [next, Math.min(next + count, all)];
    next = until;
    if (same > 0) return same * (until - first);
    let length = 0;
    for (let sample = first; sample < until; sample += 1) length += sizes.readUInt32BE((2 + sample) * NUMBER);
    return length;
  });
}
