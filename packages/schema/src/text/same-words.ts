const WORDS = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/**
 * What nobody sees: soft hyphens, joiners and spaces without a width, and marks that turn
 * the direction of writing.
 */
const UNSEEN = /[[\p{Cf}\p{Cc}]--[\t\n\r]]/gv;

/**
 * What two texts have in common that look alike to readers: the same letters whatever their case and
 * form, without what nobody sees, and with one usual space for each white space. For comparing
 * alone, never for showing.
 */
export function toSameWords(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * Orders texts as people look for them in a list: letters whatever their case and accents, numbers by their
 * value. What differs in nothing else stands in the same order everywhere.
 */
export function compareWords(a: string, b: string): number {
  if (a === b) return 0;
  return WORDS.compare(a.trim(), b.trim()) || (a < b ? -1 : 1);
}
