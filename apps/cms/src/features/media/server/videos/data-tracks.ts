import type { FileHandle } from 'node:fs/promises';
import { type Box, boxesWithin, handlerOf, readSpan } from './boxes';
import { findSamples } from './samples';

/** What a film is made of: pictures, sound, pictures over others, and the number of each frame. */
const FILM: ReadonlySet<string> = new Set(['vide', 'soun', 'auxv', 'tmcd']);
/** Captions, subtitles and chapters, which stay unless a drone has written into them where it was. */
const WORDS: ReadonlySet<string> = new Set(['text', 'sbtl', 'subt', 'clcp']);
/**
 * `GPS (-0.1278, 51.5074, 19)`, `[latitude: 51.5074]`, `51.5074, -0.1278`. In captions
 * people speak of GPs, too.
 */
const TELLS_PLACE =
  /\b(?:GPS|HOME)\s*[(:]\s*[+-]?\d{1,3}\.\d|\b[Ll](?:at(?:itude)?|on(?:gt?(?:itude)?)?)\s*[:=]\s*[+-]?\d{1,3}\.\d{3,}|[+-]?\d{1,3}\.\d{4,}\s*[,;]\s*[+-]?\d{1,3}\.\d{4,}/;

/**
 * Data of a camera that is not in one place of the file: nobody can take it out
 * without making the film again.
 */
export class ScatteredData extends Error {}

/**
 * The tracks of an MP4 file besides the film and its words, with all that is in them. Cameras and drones
 * write there where they are, many times a second, each in a way of its own; no browser shows it.
 *
 * @param bytes of the box `moov`.
 * @throws ScatteredData when what is in such a track cannot be found; Error when the file is no such file.
 */
export async function findDataTracks(file: FileHandle, bytes: Buffer, moov: Box): Promise<Box[]> {
  const { size } = await file.stat();
  const isInPieces = boxesWithin(bytes, moov, moov.at, 'mvex').length > 0;
  const found: Box[][] = [];
  for (const track of boxesWithin(bytes, moov, moov.at, 'trak')) {
    const handler = handlerOf(bytes, track, moov.at);
    if (handler === null || FILM.has(handler)) continue;
    const samples = findSamples(bytes, track, { start: moov.at, size });
    if (WORDS.has(handler) && !(await tellPlace(file, samples ?? []))) continue;
    if (samples === null || isInPieces) throw new ScatteredData(`The track “${handler}” is in pieces.`);
    found.push(samples, [track]);
  }
  return found.flat();
}

async function tellPlace(file: FileHandle, samples: readonly Box[]): Promise<boolean> {
  for (const { body, end } of samples)
    if (TELLS_PLACE.test((await readSpan(file, body, end)).toString('latin1'))) return true;
  return false;
}
