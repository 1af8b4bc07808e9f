import { afterEach, expect, it, vi } from 'vitest';
import { Attempts } from './attempts.ts';

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
