import { readFile, stat, writeFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { type Incoming, refuseFile } from '../incoming';
import { refuseSize } from './picture-limits';
import { isMovingAvif, stripAvif } from './strip-avif';
import { isMovingGif, stripGif } from './strip-gif';
import { stripJpeg } from './strip-jpeg';
import { isMovingPng, stripPng } from './strip-png';
import { isMovingWebp, stripWebp } from './strip-webp';

interface Format {
  isMoving(bytes: Buffer): boolean;
  strip(bytes: Buffer): Buffer;
}
const FORMATS: Readonly<Record<string, Format>> = {
  'image/jpeg': { isMoving: () => false, strip: stripJpeg },
  'image/png': { isMoving: isMovingPng, strip: stripPng },
  'image/apng': { isMoving: () => true, strip: stripPng },
  'image/webp': { isMoving: isMovingWebp, strip: stripWebp },
  'image/gif': { isMoving: isMovingGif, strip: stripGif },
  'image/avif': { isMoving: isMovingAvif, strip: stripAvif },
};

/**
 * How a picture is written that has to be turned; almost nothing is lost. Codes of a JPEG that are made for
 * it alone would take 15 bytes of memory for each dot.
 */
const TURNED = {
  jpeg: { quality: 95, chromaSubsampling: '4:4:4', optimizeCoding: false },
  png: {},
  webp: { quality: 95 },
};
/** A size of which a picture is made once, to see that it is whole, reading every line of it. */
const SMALL = 32;

const MOVES =
  'moves, and readers could not stop it. Save it as a video (MP4), which they can stop, or save one picture of it.';

/**
 * A picture without what its camera wrote into it: where and when it was taken, and with what. Its dots and
 * its colour profile stay as they are; only one that its camera held on its side is turned.
 *
 * @param filepath where it is written.
 * @throws ApplicationError in words for staff when it moves or is too large to be worked on;
 * Error when it is not whole.
 */
export async function takePicture(file: Incoming, filepath: string): Promise<Incoming> {
  const format = FORMATS[file.detectedMimeType ?? ''];
  if (!format) throw new Error(`${file.detectedMimeType} is no format of pictures.`);
  const bytes = await readFile(file.filepath);
  if (format.isMoving(bytes)) throw refuseFile(file, MOVES);
  await writeFile(filepath, format.strip(bytes));
  const header = await readHeader(filepath);
  const refusal = refuseSize(header);
  if (refusal) throw refuseFile(file, refusal);
  await readWhole(filepath);
  await turn(bytes, filepath, header);
  return { ...file, filepath, size: (await stat(filepath)).size };
}

/**
 * Without a limit of sharp's own: a picture that is too large is refused in our words, and
 * nothing is unpacked here.
 */
function readHeader(source: string | Buffer): Promise<Metadata> {
  return sharp(source, { limitInputPixels: false }).metadata();
}

async function readWhole(filepath: string): Promise<void> {
  const small = { width: SMALL, height: SMALL, fit: 'inside', fastShrinkOnLoad: false } as const;
  await sharp(filepath, { sequentialRead: true }).resize(small).raw().toBuffer();
}

/** Colours for print have no profile that fits what is made of them here, and become those of screens. */
async function turn(bytes: Buffer, filepath: string, { depth, space }: Metadata): Promise<void> {
  const { orientation = 1, format } = await readHeader(bytes);
  if (orientation === 1 || !(format in TURNED)) return;
  const upright = sharp(bytes).autoOrient();
  if (space !== 'cmyk') upright.keepIccProfile();
  if (depth === 'ushort') upright.toColourspace('rgb16');
  await upright.toFormat(format, TURNED[format as keyof typeof TURNED]).toFile(filepath);
}
