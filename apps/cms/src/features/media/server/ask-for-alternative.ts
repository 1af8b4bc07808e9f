import { errors } from '@strapi/utils';
import { type Incoming, nameOf } from './incoming';

/** What is said of a file when it is uploaded. */
export type FileInfo = Readonly<Record<string, unknown>>;

/** What staff write for a picture that gives no information. */
export const DECORATIVE = /^decorative\.?$/i;

/**
 * What is kept of what was said about a picture: its alternative text, or "" for one that
 * is decorative by choice.
 *
 * @throws ApplicationError when nothing was said.
 */
export function askForAlternative(file: Incoming, info: FileInfo): FileInfo {
  const text = typeof info.alternativeText === 'string' ? info.alternativeText.trim() : '';
  if (DECORATIVE.test(text)) return { ...info, alternativeText: '' };
  if (text !== '') return { ...info, alternativeText: text };
  throw new errors.ApplicationError(
    `${nameOf(file)} was not uploaded: it needs words for people who cannot see it. Upload it again from your computer. When you are asked, write what it shows, or tick “Decorative” if it gives no information.`,
  );
}
