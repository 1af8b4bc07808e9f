import type { PictureFormat } from '@pain/checks/site';
import { ContentError, describeFault, messageOf, PICTURE_DOTS_LIMIT } from '@pain/schema';
import sharp from 'sharp';

// The bytes of an AVIF depend on the number of threads, and that on the machine: one makes
// the same file everywhere.
sharp.concurrency(1);

/** Quality as libvips counts it, and for AVIF little effort: more of it takes seconds for a few bytes. */
const OPTIONS = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78 },
  jpeg: { quality: 80, mozjpeg: true },
};

const REMEDY =
  'Open it in a picture program, save it as JPEG or PNG, no wider than 2,000 pixels, and replace it in the media library.';

/**
 * Makes one file of a picture. Nothing of the original but what one sees is kept: neither place nor camera,
 * and of one that moves its first picture.
 *
 * @param source the picture as the media library has it: its path, or its bytes.
 * @throws ContentError that names the file when it cannot be read as a picture.
 */
export async function makePicture(
  source: string | Buffer,
  name: string,
  { width, format }: { width: number; format: PictureFormat },
): Promise<Buffer> {
  try {
    await refuseLarge(source);
    const made = sharp(source, { limitInputPixels: PICTURE_DOTS_LIMIT })
      .autoOrient()
      .resize({ width, withoutEnlargement: true });
    // JPEG shows nothing behind a picture, and sharp would make that black.
    if (format === 'jpeg') made.flatten({ background: '#fff' });
    return await made.toFormat(format, OPTIONS[format]).toBuffer();
  } catch (error) {
    throw new ContentError(describeFault(`The picture “${name}”`, [], [describe(error)], REMEDY));
  }
}

/** By its first bytes: the media library takes none that is larger, but one may be older than that. */
async function refuseLarge(source: string | Buffer): Promise<void> {
  const { width, height } = await sharp(source, { limitInputPixels: false }).metadata();
  if (width * height > PICTURE_DOTS_LIMIT) throw new TooLarge(width, height);
}

class TooLarge extends Error {
  override readonly name = 'TooLarge';
  constructor(...size: number[]) {
    const [width, height] = size.map((pixels) => pixels.toLocaleString('en-GB'));
    super(`${width} by ${height} pixels, and ${PICTURE_DOTS_LIMIT / 1_000_000} million pixels are the most`);
  }
}

function describe(error: unknown): string {
  const reason = messageOf(error);
  return error instanceof TooLarge ? `It is too large: ${reason}` : `It cannot be read: ${reason}`;
}
