/** Most words: there is nothing to fold in them but case. */
const PLAIN = /^[\t\n\r -_a-~]*$/;
/** What people type, or other programs write, for an apostrophe. */
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u02C8`\u00B4\u2032\uFF07]/g;
/** Quotation marks of all languages, which programs put in where a straight one was typed. */
const QUOTES = /[\u00AB\u00BB\u201C-\u201F\u2039\u203A\u301D-\u301F\uFF02]/g;
/** The same when it was taken apart: an accent that stands for one, and two primes in one sign. */
const APART = new RegExp(`${APOSTROPHES.source}| [\\u0300\\u0301]`, 'g');
/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters; in other scripts, marks are vowels. */
const MARKS =
  /[\u0300-\u036F]|[\u0483-\u0487]|[\u0591-\u05C7]|[\u0610-\u061A]|[\u064B-\u065F]|\u0670|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/g;
/** Letters that are no other letter with a mark, and are typed as one. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ـ: '',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Returns a text as it is compared in searching: without what depends on the keyboard or program that it was
 * typed on, such as case, accents, ligatures, signs that nobody sees, kinds of hyphens, apostrophes,
 * quotation marks and digits. White space stays as it is.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(APART, "'")
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, toDigit)
    .normalize('NFC');
}

/** The digits of each script follow each other, and begin at a place that Unicode never splits. */
function toDigit(digit: string): string {
  if (digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String((code - zero) % 10);
}
