import { expect, it } from 'vitest';
import { describeObstacles } from './describe-obstacles';

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
