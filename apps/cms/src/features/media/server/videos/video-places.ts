import type { FileHandle } from 'node:fs/promises';
import { MEGABYTE } from '../../../../kernel/limits';
import { type Box, boxesIn, HEADER, NO_BOX, readBox, readBoxes } from './boxes';
import { findDataTracks } from './data-tracks';

/**
 * Where the file's own description is, and what programs add to it. Films themselves are in
 * `mdat`, which is not read here.
 */
const DESCRIBING: ReadonlySet<string> = new Set(['moov', 'meta', 'uuid']);
const CONTAINERS: ReadonlySet<string> = new Set(['moov', 'trak', 'udta']);
/** QuickTime's, 3GPP's and makers' own boxes for where a film was taken, when, and with what. */
const PLACES: ReadonlySet<string> = new Set([
  '\xA9xyz',
  'loci',
  '\xA9mak',
  '\xA9mod',
  '\xA9swr',
  '\xA9day',
  'manu',
  'modl',
]);
/**
 * How names of fields and XMP tell of a place or a camera, and ISO 6709 the place
 * itself: `+51.5074-000.1278/`.
 */
const TELLS_PLACE =
  /location|iso6709|gps|\xA9(xyz|mak|mod)|quicktime\.(make|model|software|creationdate)|com\.android|[+-]\d{2}\.\d{2,}[+-]\d{3}\.\d{2,}/i;

/**
 * What of an MP4 file tells where it was taken: boxes, and tracks of data with what is in them. A box that
 * tells other things as well, such as the model of the phone, is found as a whole.
 *
 * @throws Error when the file is cut off or no such file, so that nobody can say what it tells.
 */
export async function findVideoPlaces(file: FileHandle): Promise<Box[]> {
  const found: Box[][] = [];
  for (const box of await readBoxes(file)) {
    if (!DESCRIBING.has(box.type)) continue;
    const bytes = await readBox(file, box);
    found.push(findPlaces(bytes, box, box.at));
    if (box.type === 'moov') found.push(await findDataTracks(file, bytes, box));
  }
  return found.flat();
}

/**
 * Makes free space of a box (ISO/IEC 14496-12, 8.1.2): all others stay where they are, as films
 * are found by their places.
 */
export async function blank(file: FileHandle, { type, at, body, end }: Box): Promise<void> {
  if (type !== NO_BOX) await file.write(Buffer.from('free'), 0, 4, at + 4);
  const zeros = Buffer.alloc(Math.min(end - body, MEGABYTE));
  for (let from = body; from < end; from += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, end - from), from);
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
