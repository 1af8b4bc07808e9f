import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errors } from '@strapi/utils';
import { fileTypeFromFile } from 'file-type';
import { MEGABYTE } from '../../../kernel/limits';
import { ALLOWED, type Kind, LIMITS, WHAT_IS_ALLOWED } from '../allowed';
import { findCaptionsFault } from './captions/check-captions';
import { checkEnding } from './check-ending';
import { findPdfFault } from './documents/find-pdf-fault';
import { type Incoming, nameOf, refuseFile } from './incoming';
import { isWideText, readText } from './read-text';
import { findFilmFault } from './videos/find-film-fault';

/** As much of a text as a browser reads to guess what it is. */
const SNIFFED = 4096;
const MARKUP = /<(!doctype|\?xml|html|head|body|svg|script|iframe|style|meta|link|img|a |div|p>)/i;
/** WebVTT's own first word: https://www.w3.org/TR/webvtt1/#file-structure */
const CAPTIONS = /^\uFEFF?WEBVTT(\s|$)/;

/**
 * Those of many video programs. Of two patterns that take the same letters next to each other each way
 * to divide them is tried.
 */
const OTHER_CAPTIONS = /^\uFEFF?\s*\d+\s+\d+:\d+:\d+,\d+\s*-->/;
const SRT = 'application/x-subrip';

/** What only its name calls captions, such as those of YouTube (SBV) and of television (TTML). */
const OTHER_VTT = 'other captions';
const XML = 'application/xml';

const WORDS = 'Save the document as PDF, or copy its words into a page of this site.';
const PHOTO = 'Save the photo as JPEG: not every browser shows those of an iPhone (HEIC).';
const REMEDIES: Readonly<Record<string, string>> = {
  'image/svg+xml':
    'Save the drawing as PNG: an SVG file can hold code that runs in the browser of anybody who opens it.',
  'image/heic': PHOTO,
  'image/heif': PHOTO,
  'image/heic-sequence': PHOTO,
  'image/heif-sequence': PHOTO,
  'image/tiff': 'Save the picture as JPEG or PNG: browsers do not show TIFF.',
  [SRT]:
    'It holds captions of another format (SRT), which browsers do not show. Save the captions as WebVTT (.vtt).',
  [OTHER_VTT]:
    'Its first word is not WEBVTT, so that browsers show nothing of it. Save the captions as WebVTT (.vtt).',
  'text/html': 'It is a web page or code. Copy its words into a page of this site.',
  'video/quicktime': 'Save the video as MP4: not every browser plays those of an iPhone (MOV).',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': WORDS,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': WORDS,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': WORDS,
  'application/vnd.oasis.opendocument.text': WORDS,
  // What Word wrote before 2007, and no other program that staff have.
  'application/x-cfb': WORDS,
};

/** What a file is, and the file with its media type, so that Strapi keeps it as that. */
interface Checked {
  kind: Kind;
  mime: string;
  file: Incoming;
}

/**
 * Looks into a file instead of believing its name, holds its name against it, and measures it.
 *
 * @throws ApplicationError, in words for staff, for what may not be uploaded, is called like
 * something else or is too large.
 */
export async function checkContent(file: Incoming): Promise<Checked> {
  const mime = await findType(file);
  const kind = ALLOWED[mime];
  if (kind === undefined) throw refused(file, mime);
  checkEnding(file.originalFilename ?? '', kind);
  const { bytes, remedy } = LIMITS[kind];
  if (file.size > bytes) {
    const [is, most] = [file.size, bytes].map(inMegabytes);
    throw new errors.ApplicationError(`${nameOf(file)} is too large: ${is}, and ${most} at most. ${remedy}`);
  }
  const fault = await CHECKS[mime]?.(file, mime);
  if (fault) throw refuseFile(file, fault);
  return { kind, mime, file: { ...file, detectedMimeType: mime } };
}

/**
 * What is looked at within files, by their type; pictures are when they are read: see
 * pictures/take-picture.ts.
 */
const CHECKS: Readonly<Record<string, (file: Incoming, mime: string) => Promise<string | null>>> = {
  'text/plain': async (file) => (await readText(file)) && null,
  'text/vtt': findInCaptions,
  'application/pdf': async ({ filepath }) => findPdfFault(await readFile(filepath)),
  'video/mp4': findFilmFault,
  'video/webm': findFilmFault,
};

async function findInCaptions(file: Incoming): Promise<string | null> {
  const fault = findCaptionsFault(await readText(file));
  return fault && `would not be shown as captions. Line ${fault.line} ${fault.what}`;
}

/** Some texts in two bytes for a letter begin as music does. */
async function findType(file: Incoming): Promise<string> {
  const start = await readStart(file.filepath);
  if (isWideText(start, file.originalFilename ?? '')) return 'text/plain';
  const found = (await fileTypeFromFile(file.filepath))?.mime;
  if (found === undefined || (isNamedText(file) && !IN_LETTERS.test(found) && isText(start)))
    return sniffText(file, start);
  return OTHER_NAMES[found] ?? found;
}

/**
 * MP4 under the names of those who used it first: of Apple's shops, and of telephones. What is in
 * it is looked at as well.
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'video/x-m4v': 'video/mp4',
  'video/3gpp': 'video/mp4',
};

/**
 * What is written in letters from its beginning on. All else is known by a few letters that words may begin
 * with, too, such as BM for a picture and MZ for a program, but goes on with bytes that are none.
 */
const IN_LETTERS = /^text\/|pdf|xml|rtf|pgp|postscript/;

/** Whether bytes are letters and nothing that no text has. */
function isText(start: Buffer): boolean {
  try {
    // The last letter may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return !NO_LETTERS.test(text);
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_LETTERS = /[\0-\x08\x0e-\x1f\x7f]/;

function isNamedText({ originalFilename }: Incoming): boolean {
  return path.extname(originalFilename ?? '').toLowerCase() === '.txt';
}

/** Text formats have no signature, so a file without one is identified by its content. */
function sniffText(file: Incoming, bytes: Buffer): string {
  const start = bytes.toString('utf8');
  if (start.includes('\0')) return 'application/octet-stream';
  if (CAPTIONS.test(start)) return 'text/vtt';
  if (OTHER_CAPTIONS.test(start)) return SRT;
  if (/<svg[\s>]/i.test(start)) return 'image/svg+xml';
  if (MARKUP.test(start)) return 'text/html';
  return isNamedText(file) ? 'text/plain' : 'application/octet-stream';
}

async function readStart(filepath: string): Promise<Buffer> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refused(file: Incoming, mime: string): Error {
  const known = isOtherVtt(file, mime) ? OTHER_VTT : mime === XML ? 'image/svg+xml' : mime;
  return new errors.ApplicationError(
    `${nameOf(file)} cannot be uploaded. ${REMEDIES[known] ?? WHAT_IS_ALLOWED}`,
  );
}

function isOtherVtt({ originalFilename }: Incoming, mime: string): boolean {
  return /\.vtt$/i.test(originalFilename ?? '') && (mime === XML || mime === 'application/octet-stream');
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}
