import type { Media } from '@pain/schema';
import { mediaPath } from './media-path.ts';

/** In pixels: phones, phones of many pixels and columns of text, columns on screens of many pixels. */
const WIDTHS = [320, 640, 1280] as const;
/** The column of text is this wide at most. */
const USUAL_WIDTH = 640;
/**
 * Of those that may move, what is made is still: readers could not stop them (WCAG 2.2.2). The media library
 * takes none, but some may be older.
 */
const RESIZABLE: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
]);

/** The formats that the site gives pictures in, the smallest first. */
export type PictureFormat = 'avif' | 'webp' | 'jpeg';

/** One file of a picture. */
export interface PictureSize {
  path: string;
  width: number;
  format: PictureFormat;
}

/** The files of a picture, or none for what is given as it is: drawings in vectors, other files. */
export function sizesOf(media: Media): PictureSize[] {
  if (media.width === null) return widthsOf(media).map((width) => sizeOf(media, width, 'webp'));
  return widthsOf(media).flatMap((width) => [sizeOf(media, width, 'avif'), sizeOf(media, width, 'webp')]);
}

/** The one file of a picture for what takes no choice of files, in WebP. */
export function usualPath(media: Media): string {
  const width = widthsOf(media).find((candidate) => candidate >= USUAL_WIDTH) ?? widthsOf(media).at(-1);
  return width === undefined ? mediaPath(media) : sizeOf(media, width, 'webp').path;
}

/** The path of the file that other websites show with a link to a page. */
export function sharedPath(media: Media): string {
  return sharedSize(media)?.path ?? mediaPath(media);
}

/**
 * The file of a picture for other websites that show a link to a page: not all of them know newer formats.
 */
export function sharedSize(media: Media): PictureSize | null {
  const width = widthsOf(media).at(-1);
  return width === undefined ? null : sizeOf(media, width, 'jpeg');
}

/** The files of one format as a `srcset`; nothing where it is not known how wide they are. */
export function toSrcset(media: Media, format: PictureFormat): string {
  if (media.width === null) return '';
  return widthsOf(media)
    .map((width) => `${sizeOf(media, width, format).path} ${width}w`)
    .join(', ');
}

/**
 * Never larger than the original, and the original's own width where it is between. What is made of one that
 * nobody measured may be narrower.
 */
function widthsOf({ mime, width }: Media): number[] {
  if (!RESIZABLE.has(mime)) return [];
  if (width === null) return [Math.max(...WIDTHS)];
  const largest = Math.min(width, Math.max(...WIDTHS));
  return [...WIDTHS.filter((candidate) => candidate < largest), largest];
}

function sizeOf(media: Media, width: number, format: PictureFormat): PictureSize {
  return { path: mediaPath(media).replace(/(\.[^.]*)?$/, `-${width}.${format}`), width, format };
}
