import { choiceWords } from '@pain/schema';

/** What somebody wrote in a field, as far as it is said. */
type Value = unknown;
type Describe = (found: string[], value: Value) => string;

const FILL_IN = 'Fill this in.';
const UNREADABLE = 'It cannot be read. Load the page again, and write it again.';

/**
 * What Strapi's validator (yup) says of a value, the narrower before the wider. The field's own name
 * stands before most of it.
 */
const FAULTS: readonly (readonly [RegExp, Describe])[] = [
  [
    /must be defined|is a required field|cannot be (?:null|empty)|final value was: `?(?:null|undefined)|at least 1 (?:characters|items)/,
    () => FILL_IN,
  ],
  [
    /must be at most (\d+) characters/,
    ([most = ''], value) =>
      typeof value === 'string'
        ? `It has ${inBritish(value.length)} characters. Shorten it to ${inBritish(most)}.`
        : `Shorten it to ${inBritish(most)} characters.`,
  ],
  [/must contain at least one lowercase character/, () => 'It needs a small letter, too.'],
  [/must contain at least one uppercase character/, () => 'It needs a capital letter, too.'],
  [/must contain at least one number/, () => 'It needs a number, too.'],
  [/must be less than 73 bytes/, () => 'It is too long. Use at most 72 plain letters, numbers and signs.'],
  [/cannot contain slashes/, () => 'Leave out the slashes: / and \\.'],
  [/cannot start or end with a whitespace/, () => 'Leave out the spaces at its beginning and end.'],
  [/must be at least (\d+) characters/, ([least]) => `Write at least ${least} characters.`],
  [/must be a valid email/, () => 'Write the whole e-mail address, such as name@example.org.'],
  [
    /must match the following/,
    () => 'Use only lower-case letters, numbers and single hyphens, such as "opening-times".',
  ],
  [/must be one of the following values: (.*)/, ([keys = '']) => describeOffer(keys.split(', '))],
  [
    /must be an integer|must be a `number` type|must be a finite number|must be a valid integer/,
    () => 'Write a whole number.',
  ],
  [/must be a `boolean` type/, () => 'Choose yes or no.'],
  [
    /must have (?:less than or equal to|at most) (\d+) items/,
    ([most]) => `There are too many. Keep at most ${most}.`,
  ],
  [/must have at least (\d+) items/, ([least]) => `Add at least ${least}.`],
  [/must be (?:less than or equal to|at most) (\S+)/, ([most = '']) => `Use ${inBritish(most)} or less.`],
  [
    /must be (?:greater than or equal to|at least) (\S+)/,
    ([least = '']) => `Use ${inBritish(least)} or more.`,
  ],
  [
    /[Bb]lock node|[Ii]nline node|ListItem|List node/,
    () =>
      'It holds something that cannot be stored. Take out what you pasted last, and paste it as plain text.',
  ],
  [/must be a `\w+` type|unspecified keys/, () => UNREADABLE],
];

/** Strapi says nothing else of a value that another entry has already. */
export const TAKEN = 'This attribute must be unique';

/**
 * What is wrong with the value of a field, and what to do, in words for staff.
 *
 * @param message what Strapi says.
 */
export function describeValueFault(message: string, value: Value): string {
  if (message === TAKEN) return 'Something else has this already. Choose another.';
  for (const [pattern, describe] of FAULTS) {
    const found = pattern.exec(message);
    if (found) return describe(found.slice(1), value);
  }
  return UNREADABLE;
}

/** Words are said only of our own choices: the values of Strapi's are for machines. */
function describeOffer(keys: readonly string[]): string {
  const words = keys.flatMap((key) => choiceWords[key] ?? []);
  return words.length === 0
    ? 'Choose one of what is offered.'
    : `Choose one of what is offered: ${words.join(', ')}.`;
}

function inBritish(number: number | string): string {
  return Number(number).toLocaleString('en-GB');
}
