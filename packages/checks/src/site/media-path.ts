import { createHash } from 'node:crypto';
import { type Media, shortenSlug, toPlainTitle } from '@pain/schema';
import anyAscii from 'any-ascii';
import { isMedia } from '../content/content.ts';

/** Where the files are in the site. */
export const MEDIA_FOLDER = 'media';
const HASH_LENGTH = 10;
/** What a file is called whose name has no letter. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['image', 'picture'],
  ['video', 'video'],
  ['audio', 'recording'],
]);

/**
 * Where a file of the media library is on the site. The CMS gives a replaced file a new address, and so
 * the folder changes with the content and may be cached for ever. What readers save is called by its last
 * part, which people can read.
 */
export function mediaPath(media: Media): string {
  return `/${MEDIA_FOLDER}/${folderOf(media)}/${nameOf(media)}${media.extension.toLowerCase()}`;
}

/** Where a file was until 29 November 2026, for links and search engines that know it there. */
export function formerMediaPath(media: Media): string {
  return `/${MEDIA_FOLDER}/${folderOf(media)}${media.extension.toLowerCase()}`;
}

/**
 * The publisher finds a file on the site by its id and the hyphen: see findFiles in
 * apps/publisher/src/control/receipt.ts.
 */
function folderOf({ id, url }: Media): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, HASH_LENGTH);
  return `${id}-${hash}`;
}

/** In the letters that every disk takes, as near as they come to those of any script. */
function nameOf({ name, extension, mime }: Media): string {
  const isNamed = name.toLowerCase().endsWith(extension.toLowerCase());
  const words = isNamed ? name.slice(0, name.length - extension.length) : name;
  // Apostrophes, as which it writes some letters too, divide no word.
  return (
    shortenSlug(anyAscii(toPlainTitle(words)).replace(/['`]/g, '')) ||
    KINDS.get(mime.split('/')[0] ?? '') ||
    'document'
  );
}

/** All files that a value shows, each once, found by their type. */
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
