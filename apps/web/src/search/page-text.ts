/** Ends the words that an index has of a page beyond those that readers see; it stands in no text. */
export const END_OF_FORMS = '\u241E';

/** Returns the text of a page as readers see it, without the forms of words that only the index holds. */
export function textOf(content: string): string {
  return content.slice(content.indexOf(END_OF_FORMS) + 1).replace(/^[\s.]+/, '');
}
