import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { type Incoming, nameOf } from './incoming';

/** Almost nothing is lost; Strapi and the website make smaller ones of it anyway. */
const QUALITY = 95;

/** A file that takes the place of one that was uploaded. */
interface Stripped {
  file: Incoming;
  /** Removes what was made. */
  forget(): Promise<void>;
}

/**
 * A picture without what its camera wrote into it: where and when it was taken, and with what. It is turned the right way round
 * first, which the camera had written there, too. The file that was given stays as it is.
 *
 * @throws ApplicationError when it cannot be read as a picture.
 */
export async function stripPlace(file: Incoming): Promise<Stripped> {
  const folder = await mkdtemp(path.join(tmpdir(), 'picture-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const stripped = await rewrite(file, path.join(folder, 'picture'));
    return { file: stripped, forget };
  } catch (cause) {
    await forget();
    const message = `${nameOf(file)} cannot be read as a picture. Open it in a picture program and save it as JPEG or PNG.`;
    throw new errors.ApplicationError(message, { cause: String(cause) });
  }
}

async function rewrite(file: Incoming, filepath: string): Promise<Incoming> {
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
