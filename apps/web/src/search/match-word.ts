import { cutsNumber } from './fold-numbers.ts';

/** After it an e counts: "pace" and "pacing" are one word, "rune" and "run" are two. */
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
const NOT_PLURAL = new Set(['news', 'diabetes']);
/**
 * Of one or two letters, nearly every word is a beginning: such a word is found only as
 * it is, or in the plural.
 */
const SHORT = /^[\p{scx=Latin}\d]{1,2}$/u;
/**
 * The beginning of a telephone number as somebody types it; of any other number it would be another number.
 */
const BEGUN_PHONE = /^0\d{4,}$/;

/**
 * Whether a word that somebody looks for stands for a word of a page: as its beginning,
 * or as another form of it.
 */
export function matchesWord(asked: string, word: string): boolean {
  if (asked === word) return true;
  if (/^\d/.test(asked)) return BEGUN_PHONE.test(asked) && /^\d+$/.test(word) && word.startsWith(asked);
  const isBeginning = !SHORT.test(asked) && word.startsWith(asked) && !cutsNumber(asked, word);
  return isBeginning || stemOf(word) === stemOf(asked);
}

/**
 * Returns a word without the usual endings of English: plural, -ing, -ed, -e and -y, as the Porter stemmer
 * takes them off; also the plural of abbreviations, such as GPs and MRIs, of women, and of diagnoses.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || NOT_PLURAL.has(word)) return word;
  const singular = word.replace(/^(.+[^siu]|[^aeiouy]+i)s$/, '$1').replace(/men$/, 'man');
  const verb = singular.replace(/^(.*[aeiouy].*)(?:ing|ed)$/, stemOfVerb);
  const noun = ONE_SYLLABLE.test(verb.slice(0, -1)) ? verb : verb.replace(/^(.{3,})e$/, '$1');
  return noun.replace(/^(.{2,})(?:y|ie)$/, '$1i').replace(/([aeioy]s)is$/, '$1');
}

function stemOfVerb(verb: string, stem: string): string {
  if (stem.length < 3 || verb.endsWith('eed')) return verb;
  const single = stem.replace(/([bdfgmnprt])\1$/, '$1');
  return single === stem && ONE_SYLLABLE.test(stem) ? `${stem}e` : single;
}
