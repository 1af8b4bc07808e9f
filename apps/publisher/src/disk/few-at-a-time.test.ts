import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapFewAtATime } from './few-at-a-time.ts';

const numbers = [...Array(100).keys()];

describe('tasks that run a few at a time', () => {
  it('have their results in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await mapFewAtATime(numbers, async (number) => {
      running += 1;
      most = Math.max(most, running);
      await pause(number % 3);
      running -= 1;
      return number * 2;
    });
    expect(results).toEqual(numbers.map((number) => number * 2));
    expect(most).toBe(16);
  });

  it('end with the first error once nothing runs any more, and begin nothing after it', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const tasks = mapFewAtATime(numbers, async (number) => {
      begun.push(number);
      if (number === 3) throw new Error('the disk is full');
      await pause(5);
      ended.push(number);
    });
    await expect(tasks).rejects.toThrow('the disk is full');
    expect(begun).toEqual(numbers.slice(0, 16));
    expect(ended.length).toBe(15);
  });
});
