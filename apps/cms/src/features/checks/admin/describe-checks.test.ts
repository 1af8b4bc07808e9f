import { expect, it } from 'vitest';
import { describeChecks, describeObstacles } from './describe-checks';

it('counts what has to be put right, and says so with one thing, too', () => {
  expect(describeChecks(2, 0, null).heading).toBe('2 things to put right before it can be published');
  expect(describeChecks(1, 1, null)).toMatchObject({
    heading: '1 thing to put right before it can be published',
    tone: 'danger',
    suggestions: '1 suggestion to make it easier to read and use',
  });
});

it('says that an entry is ready although there are suggestions', () => {
  expect(describeChecks(0, 3, null)).toMatchObject({
    heading: 'Nothing keeps it from being published',
    tone: 'success',
  });
});

it('tells the reading age with its limits, and nothing of it when there is too little text', () => {
  expect(describeChecks(0, 0, 12).lines).toEqual([
    expect.stringMatching(/^Reading age: about 12\..*estimate/),
  ]);
  expect(describeChecks(0, 0, null).lines).toEqual([]);
});

it.each([
  [1, 0, 'This cannot be published yet.'],
  [2, 0, 'None of these can be published yet.'],
  [1, 1, '1 of these cannot be published yet. You can publish the other one without it.'],
  [2, 3, '2 of these cannot be published yet. You can publish the other 3 without them.'],
])(
  'of entries that are ticked, %i that have to stay behind and %i others are counted',
  (behind, left, words) => {
    expect(describeObstacles(behind, left)).toBe(words);
  },
);
