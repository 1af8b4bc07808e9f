import path from 'node:path';
import { errors } from '@strapi/utils';
import { ENDINGS, type Kind } from '../allowed';

const CAPTIONS = 'text/vtt';
/**
 * What looks like an ending in a name that staff write, and not like a number or a word after a full stop,
 * such as in “Map of St.Mary”.
 */
const ENDING = /^\.(?:[a-z][a-z0-9]{0,4}|[A-Z][A-Z0-9]{0,4})$/;

/**
 * Holds the name of a file that is uploaded against what is in it. Without an ending
 * Strapi gives it the right one.
 *
 * @throws ApplicationError when it ends like something else, such as a web page.
 */
export function checkEnding(name: string, kind: Kind): void {
  const ending = endingOf(name);
  if (ending !== '' && !fits(ending, kind)) throw refused(name, kind, 'Rename the file and upload it again.');
}

/**
 * Holds a name that staff write for a file against what is in it: the file is downloaded under that name.
 *
 * @throws ApplicationError when it ends like something else.
 */
export function checkNewName(name: string, kind: Kind): void {
  const ending = endingOf(name);
  if (ENDING.test(path.extname(name)) && !fits(ending, kind))
    throw refused(name, kind, 'Choose another name.');
}

/** A file of the media library, as far as another one may take its place. */
interface Before {
  name: string;
  ext: string | null;
  mime: string;
}

/**
 * Holds what is in a file against the one whose place it takes: that one's ending stays in the address, and
 * videos show it as their captions.
 *
 * @throws ApplicationError when the two are not of one kind, or captions would become another text.
 */
export function checkPlace(name: string, { kind, mime }: { kind: Kind; mime: string }, before: Before): void {
  if (before.ext !== null && !fits(before.ext, kind)) throw misplaced(name, `is ${NAMES[kind]}`, before);
  if (isCaptions(before) && mime !== CAPTIONS) throw misplaced(name, 'holds no captions', before);
}

function isCaptions({ ext, mime }: Before): boolean {
  return mime === CAPTIONS || ext?.toLowerCase() === '.vtt';
}

function misplaced(name: string, what: string, before: Before): Error {
  return new errors.ApplicationError(
    `“${name}” ${what} and cannot take the place of “${before.name}”. Upload it as a new file.`,
  );
}

/** Whether a file of a kind may have an ending. */
function fits(ending: string, kind: Kind): boolean {
  return ENDINGS[kind].includes(ending.toLowerCase());
}

function endingOf(name: string): string {
  return path.extname(name).toLowerCase();
}

function refused(name: string, kind: Kind, remedy: string): Error {
  const endings = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ENDINGS[kind]);
  return new errors.ApplicationError(
    `“${name}” is ${NAMES[kind]} by its content, so its name has to end in ${endings}. ${remedy}`,
  );
}

/** What each kind is called in a message. */
const NAMES: Readonly<Record<Kind, string>> = {
  picture: 'a picture',
  video: 'a video',
  document: 'a PDF',
  text: 'plain text or captions',
};
