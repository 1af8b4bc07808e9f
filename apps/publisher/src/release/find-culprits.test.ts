import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCulprits } from './find-culprits.ts';

/** Finds culprits among the numbers below a count, and how often it tries for that. */
async function find(count: number, culprits: readonly number[]) {
  let trials = 0;
  const isWellWithout = async (left: readonly number[]) => {
    trials += 1;
    return culprits.every((culprit) => left.includes(culprit));
  };
  const found = await findCulprits([...Array(count).keys()], isWellWithout);
  return { found, trials };
}

describe('the culprits among suspects', () => {
  it('are exactly those without which all is well, however many there are', async () => {
    const suspected = fc.integer({ min: 1, max: 40 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        culprits: fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 5 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(suspected, async ({ count, culprits }) => {
        const { found } = await find(count, culprits);
        expect(found).toEqual([...culprits].sort((a, b) => a - b));
      }),
    );
  });

  it('are found by one trial where one is suspected, and by few among a thousand', async () => {
    expect((await find(1, [0])).trials).toBe(1);
    expect((await find(1000, [617])).trials).toBeLessThan(25);
  });

  it('are not known where all is not well without any of the suspects, or nobody is suspected', async () => {
    expect(await find(4, [9])).toEqual({ found: null, trials: 1 });
    expect(await find(0, [])).toEqual({ found: null, trials: 0 });
  });
});
