import { readText } from '../html/read-text.ts';
import { END_OF_FORMS, readWords } from './read-words.ts';

/** What Pagefind reads as it stands. */
const PLAIN = /^["'(]*([a-z]+)["').,:;!?]*$/i;

/**
 * Returns the HTML of a page with those forms of its words that Pagefind would not read on its own, such as
 * telephone numbers without spaces. They stand before the text, where `textOf` cuts them off.
 */
export function addForms(html: string): string {
  const { text, start } = readText(html, { isRoot: (attributes) => 'data-pagefind-body' in attributes });
  if (start === null) return html;
  const plain = new Set(text.split(/\s+/).flatMap((word) => PLAIN.exec(word)?.[1]?.toLowerCase() ?? []));
  const forms = new Set(readWords(text).flatMap((word) => word.forms));
  const added = [...forms].filter((form) => !plain.has(form)).join(' ');
  if (added === '') return html;
  return `${html.slice(0, start)}<p>${added} ${END_OF_FORMS}</p>${html.slice(start)}`;
}
