import { foldText } from '@pain/schema';

/**
 * Letters that stand for the signs within a number, so that 1.5 is one word: our words and Pagefind's end at
 * signs, and 15 is another dose. They are on no keyboard.
 */
const LETTERS: Readonly<Record<string, string>> = { '.': 'ꞏ', ':': 'ː', '^': 'ǃ', '/': 'ǀ', '-': 'ǂ' };
const NUMBER = String.raw`\d(?:[\dꞏːǃǀǂ]*\d)?`;
const ONLY_NUMBER = new RegExp(`^${NUMBER}$`);
const WITH_LETTERS = new RegExp(String.raw`^(${NUMBER})(\p{L}[\p{L}\p{M}]*)$`, 'u');
/** A number that ends within what follows, such as the 1 and the 1.5 of 1.52. */
const GOES_ON = /^\d[\dꞏːǃǀǂ]/;

/** Before a power, a note or a fraction in one sign: 10⁹ and 1½ are neither 109 nor 11/2. */
const RAISED = /(?<=\p{Nd})\s?(?=[\p{No}\u207A\u207B\u208A\u208B])/gu;
/** Of 1 1/2. */
const BEFORE_FRACTION = /(?<=\d)\s(?=\d\/\d)/g;
/** Digits in groups of three, with a comma, a space or another sign between all of them. */
const THOUSANDS = /(?<![\d.,·٫])[1-9]\d{0,2}(?:([,'٬\s])\d{3})(?:\1\d{3})*(?!\d|[,'٬]\d)/g;
/** Without the 0 before it. */
const POINT = /(?<![\p{L}\p{N}.])[.·](?=\d)/gu;
/** From the first digit: from each of a long number it would be looked for again. */
const CHAIN = /(?<!\d)\d+(?:(?:\^-?|[.,·٫:/])\d+)+/g;
/**
 * A chain that is one number: with a point or a power, a time or a ratio, a fraction. Others are dates, lists
 * and the like, of several.
 */
const ONE = /^(?:\d+(?:[.,·٫:]\d+)?(?:\^-?\d+(?:\/\d+)?)?|\d+(?::\d\d){2}|[1-9]\/(?:[2-9]|10))$/;

/**
 * Returns words as they are compared, each number in them in one piece, whichever way it was written: 1,500
 * as 1500, .5 and 0,5 as 0.5.
 */
export function foldNumbers(text: string): string {
  if (!/\p{N}/u.test(text)) return foldText(text);
  return foldText(text.replace(RAISED, '^'))
    .replaceAll('\u2044', '/')
    .replace(BEFORE_FRACTION, '^')
    .replace(THOUSANDS, (number) => number.replace(/\D/g, ''))
    .replace(POINT, '0.')
    .replace(CHAIN, (chain) => (ONE.test(chain) ? joinSigns(chain) : chain));
}

function joinSigns(number: string): string {
  return number.replace(/[,·٫]/g, '.').replace(/\D/g, (sign) => LETTERS[sign] ?? '');
}

/** Returns words in one, such as `selfcare`; two numbers are held apart, so that 18–25 is not 1825. */
export function joinParts(parts: readonly string[]): string {
  return parts.reduce(
    (whole, part) => whole + (/\d$/.test(whole) && /^\d/.test(part) ? LETTERS['-'] : '') + part,
  );
}

/** Whether a folded word is a number. */
export function isNumber(word: string): boolean {
  return ONLY_NUMBER.test(word);
}

/** Whether the beginning of a word ends within a number of it. */
export function cutsNumber(start: string, word: string): boolean {
  return GOES_ON.test(word.slice(start.length - 1));
}

/**
 * Returns the number and the letters that a word consists of, such as those of 10mg; null for another word.
 */
export function splitNumber(word: string): [number: string, letters: string] | null {
  const [, number, letters] = WITH_LETTERS.exec(word) ?? [];
  return number === undefined || letters === undefined ? null : [number, letters];
}
