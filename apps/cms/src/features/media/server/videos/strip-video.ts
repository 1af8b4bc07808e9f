import { constants, copyFile, open } from 'node:fs/promises';
import { type Incoming, refuseFile } from '../incoming';
import type { Box } from './boxes';
import { ScatteredData } from './data-tracks';
import { blank, findVideoPlaces } from './video-places';

/**
 * Every MP4 file begins with this kind of box, after its size. WebM, the other format, is
 * none that cameras write.
 */
const MP4 = 'ftyp';
const SCATTERED =
  'holds data of its camera, which may say where it was taken and cannot be taken out. Save it again in a video program, as MP4 with pictures and sound alone.';

/**
 * A video without the place where it was taken, which phones write into it. The film itself is not touched,
 * and one that tells no place stays as it is, byte for byte.
 *
 * @param filepath where it is copied to if there is something to take from it.
 * @throws Error when it cannot be read as a video; ApplicationError when the place cannot be taken out of it.
 */
export async function stripVideo(file: Incoming, filepath: string): Promise<Incoming> {
  const places = await readPlaces(file.filepath).catch((error: unknown) => {
    throw error instanceof ScatteredData ? refuseFile(file, SCATTERED, error) : error;
  });
  if (places.length === 0) return file;
  await copyFile(file.filepath, filepath, constants.COPYFILE_FICLONE);
  const copy = await open(filepath, 'r+');
  try {
    for (const place of places) await blank(copy, place);
  } finally {
    await copy.close();
  }
  return { ...file, filepath };
}

async function readPlaces(filepath: string): Promise<Box[]> {
  const file = await open(filepath);
  try {
    const { buffer } = await file.read(Buffer.alloc(MP4.length), 0, MP4.length, 4);
    return buffer.toString('latin1') === MP4 ? await findVideoPlaces(file) : [];
  } finally {
    await file.close();
  }
}
