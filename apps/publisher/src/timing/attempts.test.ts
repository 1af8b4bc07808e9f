import { afterEach, expect, it, vi } from 'vitest';
import { Attempts, retryPause } from './attempts.ts';

const state = { epoch: 'e', revision: 1, nonce: 'n' };

afterEach(() => vi.useRealTimers());

it('what failed is tried again after a pause, also when the clock was put back meanwhile', () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T10:00:00.000Z') });
  const attempts = new Attempts();
  attempts.fail(state);
  expect(attempts.mayTry(state)).toBe(false);
  vi.setSystemTime(new Date('2026-11-25T09:00:00.000Z'));
  vi.advanceTimersByTime(1000);
  expect(attempts.mayTry(state)).toBe(true);
});

it('a restored backup that stands at the same revision does not wait for the pause of what failed before', () => {
  const attempts = new Attempts();
  attempts.fail(state);
  expect(attempts.mayTry({ ...state, nonce: 'restored' })).toBe(true);
});

it('the pause before another try doubles with each failure, up to the longest', () => {
  expect([1, 2, 3, 4, 5].map((failures) => retryPause(failures, 5000))).toEqual([
    1000, 2000, 4000, 5000, 5000,
  ]);
  expect(retryPause(2000, 5000, 20)).toBe(5000);
});
