import { PICTURE_DOTS_LIMIT } from '@pain/schema';
import type { Metadata } from 'sharp';

/** What such a picture takes in memory at most while a smaller one is made of it, in bytes. */
const MOST_BYTES = 4 * PICTURE_DOTS_LIMIT;
const BYTES: Readonly<Record<string, number>> = { uchar: 1, ushort: 2 };
/** A progressive JPEG is read as a whole before its first line is known, in two bytes for each colour. */
const PROGRESSIVE = 2;
/** What reading a whole picture at once takes more, as measured: `npm run bench -- --uploads`. */
const FACTORS: Readonly<Record<string, number>> = { heif: 4, webp: 1.5, gif: 1.5 };

/** What a picture says of itself in its first bytes. */
type Header = Pick<Metadata, 'width' | 'height' | 'channels' | 'depth' | 'format' | 'isProgressive'>;

/**
 * How many dots a picture of its kind may have: what is deeper, or is read as a whole first,
 * takes more memory for each.
 */
function mostDots({ channels, depth, format, isProgressive }: Header): number {
  const perDot = channels * (BYTES[depth] ?? 4) * factorOf(format, isProgressive);
  return Math.min(PICTURE_DOTS_LIMIT, Math.floor(MOST_BYTES / perDot));
}

function factorOf(format: Header['format'], isProgressive?: boolean): number {
  return format === 'jpeg' && isProgressive ? PROGRESSIVE : (FACTORS[format] ?? 1);
}

/** Why a picture is too large to be worked on, going on after its name, or null. */
export function refuseSize(header: Header): string | null {
  const most = mostDots(header);
  if (header.width * header.height <= most) return null;
  const [width, height] = [header.width, header.height].map((pixels) => pixels.toLocaleString('en-GB'));
  return `has ${width} by ${height} pixels, and ${most / 1_000_000} million pixels are the most. Open it in a picture program and save it smaller: 2,000 pixels across are enough for any screen.`.replace(
    /(\d+)\.\d+ million/,
    '$1 million',
  );
}
