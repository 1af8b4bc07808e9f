import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPace } from './watch-pace';

const PACE = { bytes: 100, windowMs: 1000 };
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often it was called slow by the end of each second, when so many bytes came in each. */
function watch(came: number[], endAfter = came.length): number[] {
  let bytes = 5000;
  let slow = 0;
  const end = watchPace(
    () => bytes,
    PACE,
    () => {
      slow += 1;
    },
  );
  return came.map((more, second) => {
    if (second === endAfter) end();
    bytes += more;
    vi.advanceTimersByTime(PACE.windowMs);
    return slow;
  });
}

it('what comes fast enough is read on, however much came before', () => {
  expect(watch([100, 5000, 100])).toEqual([0, 0, 0]);
});

it('what stops coming is called slow once, however fast it came before', () => {
  expect(watch([5000, 99, 0, 0])).toEqual([0, 1, 1, 1]);
});

it('what has come whole is watched no longer', () => {
  expect(watch([100, 0, 0], 1)).toEqual([0, 0, 0]);
});
