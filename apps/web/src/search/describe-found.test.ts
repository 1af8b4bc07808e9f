import { describe, expect, it } from 'vitest';
import { describeFound, suggestSearches } from './describe-found.ts';
import { readTerms } from './read-terms.ts';

const VOCABULARY = {
  arthritis: 3,
  arthritic: 1,
  pain: 9,
  paint: 1,
  exercise: 4,
  the: 9,
  7946: 1,
  run: 2,
  referral: 2,
  back: 4,
  flareups: 1,
  up: 5,
  painkillers: 2,
  killers: 1,
  xray: 1,
  type: 3,
  2: 4,
  is: 9,
  it: 9,
  information: 3,
  fast: 1,
};

const describeSearch = (query: string, total: number, unknown: string[] = [], isCounted = true) => {
  const terms = readTerms(query);
  return describeFound(query, terms, {
    total,
    isCounted,
    unknown: terms.filter(({ shown }) => unknown.includes(shown)),
  });
};
const suggest = (query: string, unknown: string[]) => {
  const terms = readTerms(query);
  const missing = terms.filter(({ shown }) => unknown.includes(shown));
  return suggestSearches(query, terms, missing, VOCABULARY).map(
    (search) => `${search.question} ${search.query}?`,
  );
};

describe('what a search says', () => {
  it.each([
    ['pain', 1, [], '1 page found for “pain”'],
    ['pain', 2, [], '2 pages found for “pain”'],
    ['pain', 132, [], 'The best 20 of 132 pages found for “pain”'],
    ['autism', 0, ['autism'], 'No page has “autism”'],
    ['020 7946 0001', 0, ['020 7946 0001'], 'No page has “020 7946 0001”'],
    ['pain autism zebra', 0, ['autism', 'zebra'], 'No page has “autism” or “zebra”'],
    ['pain run', 0, [], 'No page has all of “pain” and “run”'],
    ['“pain run”', 0, [], 'No page has “pain run”'],
    ['x'.repeat(5000), 0, [], `No page has “${'x'.repeat(80)}…”`],
    ['?! - "', 0, [], 'Type a word to search for'],
    ['word '.repeat(50), 3, [], '3 pages found for the first 12 words'],
  ] as const)('for “%s” with %s pages', (query, total, unknown, sentence) => {
    expect(describeSearch(query, total, [...unknown])).toBe(sentence);
  });

  it.each([
    [25, 'The best 20 pages found for “pain run”'],
    [20, 'The best 20 pages found for “pain run”'],
    [3, 'At least 3 pages found for “pain run”'],
    [1, 'At least 1 page found for “pain run”'],
    [0, 'None of the 200 likeliest pages has all of “pain” and “run”'],
  ])('when not all pages were read, and %s of those have the words', (total, sentence) => {
    expect(describeSearch('pain run', total, [], false)).toBe(sentence);
  });
});

describe('what a search suggests', () => {
  it.each([
    ['artritis', ['artritis'], ['Did you mean arthritis?']],
    ['Arthiritis', ['Arthiritis'], ['Did you mean arthritis?']],
    ['exersize', ['exersize'], ['Did you mean exercise?']],
    ['refferal', ['refferal'], ['Did you mean referral?']],
    ['pian', ['pian'], ['Did you mean pain?']],
    ['pian clinic', ['pian', 'clinic'], ['Did you mean pain clinic?']],
    ['pain zebra', ['zebra'], ['Search only for pain?']],
    ['autism', ['autism'], []],
    ['teh', ['teh'], []],
    ['7949', ['7949'], []],
    ['pain run', [], []],
    ['flare up', [], ['Did you mean flare-up?']],
    ['zebra flare up', ['zebra'], ['Did you mean zebra flare-up?', 'Search only for flare up?']],
    ['"flare up"', ['flare up'], ['Did you mean "flare-up"?']],
    ['x ray', ['x', 'ray'], ['Did you mean x-ray?']],
    ['pain zebra run', ['zebra'], ['Search only for pain run?']],
    ['pain killer', [], ['Did you mean pain-killer?']],
    ['backpain', ['backpain'], ['Did you mean back pain?']],
    ['type2', ['type2'], ['Did you mean type 2?']],
    ['back exersize', ['exersize'], ['Did you mean back exercise?', 'Search only for back?']],
    ['upthe', ['upthe'], []],
    ['isit', ['isit'], []],
    ['upis', ['upis'], []],
    ['79462', ['79462'], []],
    ['2 7946', ['2'], ['Search only for 7946?']],
    ['up pain', [], []],
    ['pa in', [], []],
    ['in form', [], []],
    ['fa st', [], []],
    ['1 type', [], []],
    ['cast', ['cast'], []],
    ['gain', ['gain'], []],
  ])('for “%s” asks and does not guess', (query, unknown, questions) => {
    expect(suggest(query, unknown)).toEqual(questions);
  });
});
