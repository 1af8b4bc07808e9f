import { createHash } from 'node:crypto';
import type { Media } from '@pain/schema';

/** Where the files are in the site. */
export const MEDIA_FOLDER = 'media';
const HASH_LENGTH = 10;

/**
 * Where a file of the media library is on the site. The CMS gives a replaced file a new address, and so the path changes
 * with the content and may be cached for ever.
 */
export function mediaPath({ id, url, extension }: Media): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, HASH_LENGTH);
  return `/${MEDIA_FOLDER}/${id}-${hash}${extension.toLowerCase()}`;
}

/** All files that a value shows, each once, found by their `ref`. */
export function mediaOf(value: unknown): Media[] {
  const found = new Map<string, Media>();
  collectMedia(value, found);
  return [...found.values()];
}

function collectMedia(value: unknown, found: Map<string, Media>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isMedia(value)) found.set(mediaPath(value), value);
  else for (const part of Object.values(value)) collectMedia(part, found);
}

function isMedia(value: object): value is Media {
  return 'ref' in value && value.ref === 'file';
}
