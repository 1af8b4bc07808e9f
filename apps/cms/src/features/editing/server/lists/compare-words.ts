import { foldText } from '@pain/schema';

type Test = (text: string) => boolean;

const contains = (text: string, words: string) => text.includes(words);
const startsWith = (text: string, words: string) => text.startsWith(words);
const endsWith = (text: string, words: string) => text.endsWith(words);
const equals = (text: string, words: string) => text === words;
const not = (compare: typeof contains) => (text: string, words: string) => !compare(text, words);

/**
 * Strapi's operators between a text and words. To people who look for something, those with and
 * without an `i` mean the same.
 */
const OPERATORS: Readonly<Record<string, (text: string, words: string) => boolean>> = {
  $contains: contains,
  $containsi: contains,
  $notContains: not(contains),
  $notContainsi: not(contains),
  $startsWith: startsWith,
  $startsWithi: startsWith,
  $endsWith: endsWith,
  $endsWithi: endsWith,
  $eq: equals,
  $eqi: equals,
  $ne: not(equals),
  $nei: not(equals),
};

/** Whether an operator of a filter compares words. */
export function comparesWords(operator: unknown): boolean {
  return typeof operator === 'string' && Object.hasOwn(OPERATORS, operator);
}

/** A text as it is looked for: however its letters were typed, with one space where there may be several. */
export function toWords(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

/**
 * The same for a search, in which words may stand apart or be joined by a hyphen; signs alone
 * are looked for as they are.
 */
export function toSearchWords(text: string): string {
  const words = toWords(text);
  return toWords(words.replaceAll('-', ' ')) || words;
}

/**
 * What a text is tested by that a filter's operator compares with words.
 *
 * @returns null when it is none of these operators, or compares with something else, such as null.
 */
export function readTest(operator: string, value: unknown): Test | null {
  const compare = comparesWords(operator) ? OPERATORS[operator] : undefined;
  const wanted = [value].flat();
  if (!compare || !wanted.every((one) => typeof one === 'string')) return null;
  const words = wanted.map(toWords);
  return (text) => {
    const own = toWords(text);
    return words.some((one) => compare(own, one));
  };
}
