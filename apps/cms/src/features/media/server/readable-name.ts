import { errors } from '@strapi/utils';

/**
 * What no name of a file holds on one system or another, and signs that turn the order of
 * letters round or are not seen.
 */
const NOT_SEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/gu;
const BETWEEN = /\s*[/\\:|]+\s*/g;
const LEFT_OUT = /["*<>?]/g;
/** Hidden on one system, lost on another. */
const AT_ITS_ENDS = /^[\s.-]+|[\s.-]+$/g;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** As many as the media library keeps. */
const LETTERS = 255;
const FAR_TOO_MANY = 4 * LETTERS;
const NAMELESS = 'Unnamed';

/**
 * A name for a file that every system can save it under, as close to what it was called as can be:
 * signs that one of them refuses become hyphens or are left out, and accents are written as one letter,
 * which macOS writes as two.
 */
export function toReadableName(name: string): string {
  const plain = name.normalize('NFC').replace(NOT_SEEN, '').replace(BETWEEN, '-').replace(LEFT_OUT, '');
  const trimmed = plain.replace(/\s+/g, ' ').replace(AT_ITS_ENDS, '');
  return trimmed.replace(DEVICE, '$1-file') || NAMELESS;
}

/**
 * A name that staff write for a file, or that comes with one.
 *
 * @throws ApplicationError when it is too long to be kept.
 */
export function toKeptName(name: string): string {
  // What is far too long is not worked on.
  const readable = name.length > FAR_TOO_MANY ? name : toReadableName(name);
  if (readable.length <= LETTERS) return readable;
  throw new errors.ApplicationError(
    `“${name.slice(0, 40)}…” is too long for the name of a file: ${LETTERS} letters are the most. Choose a shorter name.`,
  );
}
