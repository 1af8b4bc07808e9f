import { stat } from 'node:fs/promises';
import sharp from 'sharp';
import type { Incoming } from './incoming';

/** Almost nothing is lost; Strapi and the website make smaller ones of it anyway. */
const QUALITY = 95;

/**
 * A picture without what its camera wrote into it: where and when it was taken, and with what. It is turned the right way round
 * first, which the camera had written there, too.
 *
 * @param filepath where it is written anew if there is something to take from it.
 * @throws Error when it cannot be read as a picture.
 */
export async function stripPicture(file: Incoming, filepath: string): Promise<Incoming> {
  const { format, exif, xmp, iptc } = await sharp(file.filepath).metadata();
  if (!exif && !xmp && !iptc) return file;
  await sharp(file.filepath, { animated: true })
    .autoOrient()
    .keepIccProfile()
    .toFormat(format, { quality: QUALITY })
    .toFile(filepath);
  const { size } = await stat(filepath);
  return { ...file, filepath, size };
}
