import { expect, it } from 'vitest';
import { retryPause } from './retry-pause.ts';

it('the pause before another try doubles with each failure, up to the longest', () => {
  expect([1, 2, 3, 4, 5].map((failures) => retryPause(failures, 5000))).toEqual([
    1000, 2000, 4000, 5000, 5000,
  ]);
  expect(retryPause(2000, 5000, 20)).toBe(5000);
});
