import { readFile } from 'node:fs/promises';
import { type Incoming, refuseFile } from './incoming';

/** How a text begins that is written in two bytes for a letter. */
const WIDE = ['fffe', 'feff'];

/**
 * The text of a file, without the mark before it.
 *
 * @throws ApplicationError in words for staff when it is not written in UTF-8, as which
 * it is given to browsers.
 */
export async function readText(file: Incoming): Promise<string> {
  const bytes = await readFile(file.filepath);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // It is said below.
  }
  throw refuseFile(
    file,
    'would show wrong letters, because it is not saved as UTF-8. Open it in a text editor, choose “Save as” and the encoding UTF-8, and upload it again.',
  );
}

/** Whether a file that is called a text is written in two bytes for a letter. */
export function isWideText(start: Buffer, name: string): boolean {
  return /\.(txt|vtt)$/i.test(name) && WIDE.includes(start.toString('hex', 0, 2));
}
