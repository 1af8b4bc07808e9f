import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askUntil } from './ask-until';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks again until there is an answer, and says each time that there was none', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('cut')).mockRejectedValueOnce(new Error('cut'));
  ask.mockResolvedValue(undefined);
  const [onDone, onLost] = [vi.fn(), vi.fn()];
  askUntil(ask, onDone, onLost);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([ask.mock.calls.length, onLost.mock.calls.length, onDone.mock.calls.length]).toEqual([3, 2, 1]);
});

it('asks no more once it was ended', async () => {
  const ask = vi.fn().mockRejectedValue(new Error('cut'));
  const [onDone, onLost] = [vi.fn(), vi.fn()];
  const end = askUntil(ask, onDone, onLost);
  end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([ask.mock.calls.length, onLost.mock.calls.length]).toEqual([1, 0]);
});
