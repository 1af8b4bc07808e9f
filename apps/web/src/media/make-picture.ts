import { ContentError, describeFault } from '@pain/schema';
import sharp from 'sharp';
import type { PictureFormat } from './picture-sizes.ts';

// The bytes of an AVIF depend on the number of threads, and that on the machine: one makes the same file everywhere.
sharp.concurrency(1);

/** Quality as libvips counts it, and for AVIF little effort: more of it takes seconds for a few bytes. */
const OPTIONS = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78 },
  jpeg: { quality: 80, mozjpeg: true },
};

/**
 * Makes one file of a picture. Nothing of the original but what one sees is kept: neither place nor camera.
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
    return await sharp(source)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .toFormat(format, OPTIONS[format])
      .toBuffer();
  } catch (error) {
    throw new ContentError(
      describeFault(
        `The picture “${name}”`,
        [],
        [`It cannot be read: ${error instanceof Error ? error.message : String(error)}`],
        'Open it in a picture program, save it as JPEG or PNG, and replace it in the media library.',
      ),
    );
  }
}
