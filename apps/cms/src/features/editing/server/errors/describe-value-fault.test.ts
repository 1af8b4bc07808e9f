import { describe, expect, it } from 'vitest';
import { describeValueFault } from './describe-value-fault';

describe('what is wrong with a value', () => {
  it.each([
    ['question must be defined.', null, 'Fill this in.'],
    ['question is a required field', undefined, 'Fill this in.'],
    ['email cannot be empty', '', 'Fill this in.'],
    ['firstname must be at least 1 characters', '', 'Fill this in.'],
    ['answer must be a `array` type, but the final value was: `null`.', null, 'Fill this in.'],
    ['from must be at most 255 characters', 'a'.repeat(1300), 'It has 1,300 characters. Shorten it to 255.'],
    ['from must be at most 1200 characters', undefined, 'Shorten it to 1,200 characters.'],
    ['name must be at least 2 characters', 'a', 'Write at least 2 characters.'],
    ['password must contain at least one uppercase character', 'a', 'It needs a capital letter, too.'],
    ['name cannot contain slashes', 'a/b', 'Leave out the slashes: / and \\.'],
    ['email must be a valid email', 'x', 'Write the whole e-mail address, such as name@example.org.'],
    [
      'slug must match the following: "/^[a-z]+$/"',
      'A b',
      'Use only lower-case letters, numbers and single hyphens, such as "opening-times".',
    ],
    ['tone must be one of the following values: a, b', 'c', 'Choose one of what is offered.'],
    [
      'where must be one of the following values: everywhere, pages, ',
      'On every page',
      'Choose one of what is offered: On every page, Only on the pages chosen.',
    ],
    ['order must be a `number` type, but the final value was: `NaN`.', 'x', 'Write a whole number.'],
    ['isShown must be a `boolean` type, but the final value was: `"x"`.', 'x', 'Choose yes or no.'],
    ['steps field must have less than or equal to 200 items', [], 'There are too many. Keep at most 200.'],
    ['steps field must have at least 2 items', [], 'Add at least 2.'],
    ['order must be less than or equal to 9999', 10_000, 'Use 9,999 or less.'],
    ['order must be greater than or equal to 1', 0, 'Use 1 or more.'],
    [
      'Block node is of invalid type',
      {},
      'It holds something that cannot be stored. Take out what you pasted last, and paste it as plain text.',
    ],
    [
      'title must be a `string` type, but the final value was: `{}`.',
      {},
      'It cannot be read. Load the page again, and write it again.',
    ],
    ['This attribute must be unique', 'a', 'Something else has this already. Choose another.'],
    ['words of a later version', 'a', 'It cannot be read. Load the page again, and write it again.'],
  ])('is said in words for staff: %s', (message, value, words) => {
    expect(describeValueFault(message, value)).toBe(words);
  });
});
