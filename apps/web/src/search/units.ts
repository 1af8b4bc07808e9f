import { isNumber, splitNumber } from './fold-numbers.ts';

/** Ways of writing each unit that quantities are found by, its own name first. */
const SPELLINGS = [
  'mg mgs milligram milligrams',
  'ug mcg mcgs μg microg microgram micrograms',
  'ng nanogram nanograms',
  'g gm gram grams',
  'kg kgs kilogram kilograms',
  'ml mls millilitre millilitres',
  'l litre litres',
  'mmol mmols',
  'iu',
  'unit units',
  'tablet tablets',
  'capsule capsules',
  'mm millimetre millimetres',
  'cm centimetre centimetres',
  'm metre metres',
  'km kilometre kilometres',
  'min mins minute minutes',
  'hr hrs hour hours',
  'am',
  'pm',
];
const UNITS = new Map(SPELLINGS.flatMap((line) => line.split(' ').map((word) => [word, firstOf(line)])));

/** Returns the one name of a unit, such as `ug` for the folded words mcg and µg; null for another word. */
export function unitOf(word: string): string | null {
  return UNITS.get(word) ?? null;
}

/**
 * Returns the quantity that a folded word is, as one word: `10ug` for 10mcg, or for the number 10 before that
 * unit; null for another word.
 *
 * @param unit of the words that follow; null without one.
 */
export function measure(word: string, unit: string | null): string | null {
  const [number = '', letters = ''] = splitNumber(word) ?? [];
  const own = unitOf(letters);
  if (own !== null) return toQuantity(number, own);
  return unit !== null && isNumber(word) ? toQuantity(word, unit) : null;
}

/** Whether a unit belongs to one number alone: 9 to 5pm is not 9pm, and 10 to 20 mg may be 10 mg. */
export function isHalfOfDay(unit: string): boolean {
  return unit === 'am' || unit === 'pm';
}

/** A time of day may be written with a colon or a point. */
function toQuantity(number: string, unit: string): string {
  return (isHalfOfDay(unit) ? number.replace('ː', 'ꞏ') : number) + unit;
}

function firstOf(line: string): string {
  return line.split(' ')[0] ?? '';
}
