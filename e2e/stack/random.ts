/**
 * Chance that can be repeated: the same seed makes the same choices. Not fast-check, whose worth is to make a
 * failure smaller by trying it again and again: on real processes that takes hours.
 */
export class Random {
  /** Answers a whole number from 0 to below a limit. */
  readonly below: (limit: number) => number;

  constructor(seed: number) {
    this.below = makePicker(seed);
  }

  /** @throws Error when there is nothing to choose from. */
  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  /** The same things in another order. */
  shuffle<T>(things: readonly T[]): T[] {
    const left = [...things];
    return things.flatMap(() => left.splice(this.below(left.length), 1));
  }
}

/** A small generator (mulberry32) of numbers below a limit. */
export function makePicker(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
