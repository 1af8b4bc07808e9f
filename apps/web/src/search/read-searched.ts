import { readText } from '../html/read-text.ts';
import { END_OF_FORMS, readWords } from './read-words.ts';

/** What Pagefind reads as it stands. */
const PLAIN = /^["'(]*([a-z]+)["').,:;!?]*$/i;

/**
 * Returns what Pagefind is to read of a page, as HTML: what is within `data-pagefind-body`, which is a fifth
 * of most pages, and those forms of its words that Pagefind would not read on its own, such as telephone
 * numbers without spaces. They stand before the text, where `textOf` cuts them off. Empty for a page that is
 * not found.
 *
 * It is a whole document, since Pagefind finds nothing in a part of one.
 */
export function readSearched(html: string): string {
  const { text, inside } = readText(html, { isRoot: (attributes) => 'data-pagefind-body' in attributes });
  if (inside === null) return '';
  const plain = new Set(text.split(/\s+/).flatMap((word) => PLAIN.exec(word)?.[1]?.toLowerCase() ?? []));
  const forms = new Set(readWords(text).flatMap((word) => word.forms));
  const added = [...forms].filter((form) => !plain.has(form)).join(' ');
  const before = added === '' ? '' : `<p>${added} ${END_OF_FORMS}</p>`;
  return `<html><body data-pagefind-body>${before}${html.slice(inside.from, inside.to)}</body></html>`;
}
