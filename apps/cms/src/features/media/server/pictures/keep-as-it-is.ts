import { randomBytes } from 'node:crypto';
import { strings } from '@strapi/utils';

/** As much of Strapi's service for pictures as is changed here. */
export interface PictureService {
  isImage(file: { filepath?: string; mime: string }): Promise<boolean>;
  isResizableImage: PictureService['isImage'];
  isOptimizableImage: PictureService['isImage'];
  isFaultyImage: PictureService['isImage'];
  generateFileName(name: string): string;
}

/**
 * As many letters of a name as its address keeps: some letters become several, and systems take 255 bytes.
 */
const LETTERS = 60;
/** As many as Strapi takes. */
const SUFFIX_BYTES = 5;

/**
 * Strapi's service, which keeps a picture as it is. Its own (5.54) writes each again with quality 80,
 * whatever its settings say for a PNG's colours, of which that leaves 256; it does not know AVIF, which sharp
 * calls "heif"; and it makes addresses that no disk takes.
 */
export function keepAsItIs<S extends PictureService>(service: S): S {
  return {
    ...service,
    isImage,
    isResizableImage: isImage,
    isOptimizableImage: async () => false,
    // Each was read as a whole before: see take-picture.ts.
    isFaultyImage: async () => false,
    generateFileName,
  };
}

async function isImage({ mime }: { mime: string }): Promise<boolean> {
  return mime.startsWith('image/');
}

function generateFileName(name: string): string {
  const slug = strings.nameToSlug(name, { separator: '_', lowercase: false }).slice(0, LETTERS);
  return `${slug || 'file'}_${randomBytes(SUFFIX_BYTES).toString('hex')}`;
}
