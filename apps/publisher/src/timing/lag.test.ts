import { expect, it } from 'vitest';
import { Lag } from './lag.ts';

const MINUTE = 60_000;

it('the site may be behind for five minutes, counted from the first look that found it so', () => {
  let now = 0;
  const lag = new Lag(() => now);
  lag.note(true);
  now = 4 * MINUTE;
  lag.note(true);
  expect([lag.ms, lag.isTooLong]).toEqual([4 * MINUTE, false]);
  now = 5 * MINUTE + 1;
  expect(lag.isTooLong).toBe(true);
  lag.note(false);
  expect([lag.ms, lag.isTooLong]).toEqual([0, false]);
});
