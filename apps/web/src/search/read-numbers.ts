import { foldText } from '@pain/schema';

/** A word of a text, and where it stands in it. */
export interface Word {
  /** The forms that find it, folded: `self-care` is found by `self`, `care` and `selfcare`. */
  forms: string[];
  from: number;
  to: number;
}

/** Digits with what people write between groups of them. */
const NUMBER = /\+?\s?\(?\p{Nd}(?:[\p{Nd}\s().\p{Pd}]|\p{Default_Ignorable_Code_Point})*\p{Nd}/gu;
/** Fewer are no telephone number, and found group by group. */
const FEWEST = 7;
/** Of the beginning of a telephone number, and of any other part: that without the code of the place. */
const FEWEST_OF_BEGINNING = 4;
const FEWEST_OF_PART = 6;
/** What is dialled, and may be written without its beginning. */
const DIALLED = /^\s*(?:\+|\(?0\d)/;
const WITH_COUNTRY = /^44\d{9,11}$/;
/** In any other number: shorter groups, or one with a point, may be as many doses. */
const FEWEST_OF_GROUP = 3;
/** More groups are several numbers after each other, or a table. */
const MOST_GROUPS = 16;

/**
 * Returns the numbers of a text that may be written with spaces or without, each with the forms that find it.
 */
export function readNumbers(text: string): Word[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const groups = foldText(number).match(/\d+/g) ?? [];
    const digits = groups.join('');
    const isDialled = DIALLED.test(foldText(number)) || WITH_COUNTRY.test(digits);
    const isNumber = digits.length >= FEWEST && groups.length <= MOST_GROUPS;
    if (!isNumber || !(isDialled || isOne(number, groups))) return [];
    const national = toNational(number);
    // A spreadsheet drops the 0 in front.
    const forms = [national, national.replace(/^0(?=\d{9,10}$)/, ''), ...(isDialled ? joinsOf(groups) : [])];
    return [{ forms: [...new Set(forms)], from: index, to: index + number.length }];
  });
}

/**
 * Returns the digits of a number as they are dialled in Britain, `+44 (0)20 7946 0000` as `02079460000`; of
 * one abroad with the code of its country.
 */
export function toNational(number: string): string {
  const digits = foldText(number).replace(/\D/g, '');
  const inBritain = digits.replace(/^(?:00)?44(?=\d{9,11}$)0?/, '0');
  if (inBritain.length === 10 || inBritain.length === 11) return inBritain;
  return digits.replace(/^00(?=[1-9]\d{8})/, '');
}

/**
 * Whether groups are of one number that is not dialled. Where all have three digits it is 1 500
 * 000, and one word already.
 */
function isOne(number: string, groups: readonly string[]): boolean {
  const lengths = groups.map(({ length }) => length);
  const isGrouped = groups.length > 1 && Math.min(...lengths) >= FEWEST_OF_GROUP;
  return isGrouped && Math.max(...lengths) > FEWEST_OF_GROUP && !number.includes('.');
}

/** Every run of groups, as somebody may leave out the first, or two numbers may follow each other. */
function joinsOf(groups: readonly string[]): string[] {
  return groups.flatMap((_, from) => {
    const runs = groups.slice(from).map((_group, more) => groups.slice(from, from + more + 1).join(''));
    return runs.filter(({ length }) => length >= (from === 0 ? FEWEST_OF_BEGINNING : FEWEST_OF_PART));
  });
}
