import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts';

const LIMIT = { most: 3, windowMs: 1000 };

describe('tries of one key', () => {
  it('are taken up to the limit, and again when the window ends', () => {
    const attempts = new Attempts(LIMIT, 10);
    const taken = [0, 10, 20, 30, 999, 1000].map((now) => attempts.take('a', now));
    expect(taken).toEqual([0, 0, 0, 970, 1, 0]);
  });

  it('do not count for another key', () => {
    const attempts = new Attempts(LIMIT, 10);
    for (let index = 0; index < 4; index += 1) attempts.take('a', 0);
    expect(attempts.take('b', 0)).toBe(0);
  });

  it('that are given back do not count', () => {
    const attempts = new Attempts(LIMIT, 10);
    for (let index = 0; index < 20; index += 1) {
      expect(attempts.take('a', 0)).toBe(0);
      attempts.giveBack('a');
    }
    expect(attempts.size).toBe(0);
  });

  it('are limited for one key even where no other has room', () => {
    const attempts = new Attempts(LIMIT, 1);
    expect([0, 0, 0, 0].map((now) => attempts.take('a', now) > 0)).toEqual([false, false, false, true]);
  });

  it('are never more than the limit in a window, nor remembered for more keys than given', () => {
    const step = fc.record({ key: fc.nat(20), pause: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 8 }), (steps, mostKeys) => {
        const attempts = new Attempts(LIMIT, mostKeys);
        let now = 0;
        for (const { key, pause } of steps) {
          now += pause;
          const left = attempts.take(String(key), now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(LIMIT.windowMs);
          expect(attempts.size).toBeLessThanOrEqual(mostKeys);
        }
      }),
    );
  });
});
