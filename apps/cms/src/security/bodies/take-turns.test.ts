import { describe, expect, it } from 'vitest';
import { takeTurns } from './take-turns';
import { takeTurnsEach } from './take-turns-each';

/** Tasks that end when they are asked to, and what runs at each moment. */
function makeTasks() {
  const ends: (() => void)[] = [];
  return { ends, task: () => new Promise<void>((resolve) => ends.push(resolve)) };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('tasks that take turns', () => {
  it('run as many at once as may, and the others in their order', async () => {
    const inTurn = takeTurns(2, 9, () => new Error('Too many.'));
    const { ends, task } = makeTasks();
    const all = [1, 2, 3].map(() => inTurn(task));
    await settle();
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await settle();
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    await Promise.all(all);
  });

  it('are refused when too many wait, and let others run when they fail', async () => {
    const inTurn = takeTurns(1, 1, () => new Error('Too many.'));
    const { ends, task } = makeTasks();
    const failing = inTurn(async () => {
      await task();
      throw new Error('It failed.');
    });
    const waiting = inTurn(async () => 'done');
    await expect(inTurn(task)).rejects.toThrow('Too many.');
    ends[0]?.();
    await expect(failing).rejects.toThrow('It failed.');
    expect(await waiting).toBe('done');
  });
});

describe('tasks that take turns by key', () => {
  it('wait for those of their own key alone, and are refused by their number', async () => {
    const inTurn = takeTurnsEach(() => takeTurns(1, 1, () => new Error('Too many.')));
    const { ends, task } = makeTasks();
    const running = [inTurn('Anna', task), inTurn('Anna', task)];
    await expect(inTurn('Anna', task)).rejects.toThrow('Too many.');
    expect(await inTurn('Ben', async () => 'done')).toBe('done');
    expect(ends).toHaveLength(1);
    for (const one of running) {
      ends.at(-1)?.();
      await one;
      await settle();
    }
    expect(await inTurn('Anna', async () => 'done')).toBe('done');
  });
});
