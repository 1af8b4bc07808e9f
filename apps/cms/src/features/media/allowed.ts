import { MEGABYTE, UPLOAD_LIMIT } from '../../kernel/limits';

/** What a file is to those who upload it. */
export type Kind = 'picture' | 'video' | 'document' | 'text';

/** What may be uploaded, by its media type. Nothing that can run code in a browser, such as SVG and HTML. */
export const ALLOWED: Readonly<Record<string, Kind>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  // Refused in words of its own: see pictures/take-picture.ts.
  'image/apng': 'picture',
  'image/webp': 'picture',
  'image/avif': 'picture',
  'image/gif': 'picture',
  'video/mp4': 'video',
  'video/webm': 'video',
  'text/vtt': 'text',
  'text/plain': 'text',
  'application/pdf': 'document',
};

/**
 * The endings that the name of a file of each kind may have. Its address has the same ending, from which a
 * server derives the type that it sends to browsers. A picture may have the ending of another format: many
 * are saved with a wrong one, and browsers still show them.
 */
export const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  picture: ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'],
  video: ['.mp4', '.webm'],
  document: ['.pdf'],
  text: ['.vtt', '.txt'],
};

/** The largest file of each kind, in bytes, with what makes it smaller. */
export const LIMITS: Readonly<Record<Kind, { bytes: number; remedy: string }>> = {
  picture: { bytes: 20 * MEGABYTE, remedy: 'Open it in a picture program and save it smaller.' },
  video: { bytes: UPLOAD_LIMIT, remedy: 'Shorten it, or save it at a lower resolution.' },
  document: { bytes: 20 * MEGABYTE, remedy: 'Save it with smaller pictures, or make a page of it.' },
  text: {
    bytes: MEGABYTE,
    remedy: 'Captions and plain text are far smaller: check that it is the right file.',
  },
};

/** What can be uploaded, in a sentence. */
export const WHAT_IS_ALLOWED =
  'You can upload pictures (JPEG, PNG, WebP, AVIF, GIF), videos (MP4, WebM), captions (.vtt), plain text and PDF.';
