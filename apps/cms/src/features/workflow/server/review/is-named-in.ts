/** A word with what belongs into it, such as that of `O'Brien` or `Ann-Marie`. */
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;

/** Whether a text names somebody: by all words of their name, whole and one after the other. “Joanne” does not name an Ann. */
export function isNamedIn(text: string, name: string): boolean {
  const words = toWords(name);
  return words !== '' && ` ${toWords(text)} `.includes(` ${words} `);
}

function toWords(text: string): string {
  const plain = text.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return (plain.match(WORD) ?? []).join(' ');
}
