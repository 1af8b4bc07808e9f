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
const FEWEST_OF_PART = 4;
/** More groups are several numbers after each other, or a table. */
const MOST_GROUPS = 16;

/** Returns the numbers of a text that may be written with spaces or without, each with the forms that find it. */
export function readNumbers(text: string): Word[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const groups = foldText(number).match(/\d+/g) ?? [];
    if (groups.join('').length < FEWEST || groups.length > MOST_GROUPS) return [];
    const national = toNational(number);
    // A spreadsheet drops the 0 in front.
    const forms = [national, national.replace(/^0(?=\d{9,10}$)/, ''), ...joinsOf(groups)];
    return [{ forms: [...new Set(forms)], from: index, to: index + number.length }];
  });
}

/** Returns the digits of a number as they are dialled in Britain, `+44 (0)20 7946 0000` as `02079460000`; of one abroad with the code of its country. */
export function toNational(number: string): string {
  const digits = foldText(number).replace(/\D/g, '');
  const inBritain = digits.replace(/^(?:00)?44(?=\d{9,11}$)0?/, '0');
  if (inBritain.length === 10 || inBritain.length === 11) return inBritain;
  return digits.replace(/^00(?=[1-9]\d{8})/, '');
}

/** Every run of groups, as somebody may leave out the first, or two numbers may follow each other. */
function joinsOf(groups: readonly string[]): string[] {
  return groups
    .flatMap((_, from) =>
      groups.slice(from).map((_group, more) => groups.slice(from, from + more + 1).join('')),
    )
    .filter((joined) => joined.length >= FEWEST_OF_PART);
}
