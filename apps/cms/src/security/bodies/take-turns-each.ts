import { type InTurn, takeTurns } from './take-turns';

/** Runs a task when it is its turn among those of its key. */
export type InTurnOfEach = <T>(key: unknown, task: () => Promise<T>) => Promise<T>;

/**
 * As {@link takeTurns}, for each key on its own: tasks of one key wait for each other, and
 * for none of another key.
 *
 * @param make makes the turns of a key; they are forgotten when none of its tasks is left.
 */
export function takeTurnsEach(make: () => InTurn): InTurnOfEach {
  const keys = new Map<unknown, { inTurn: InTurn; tasks: number }>();
  return async (key, task) => {
    const turns = keys.get(key) ?? { inTurn: make(), tasks: 0 };
    keys.set(key, turns);
    turns.tasks += 1;
    try {
      return await turns.inTurn(task);
    } finally {
      turns.tasks -= 1;
      if (turns.tasks === 0) keys.delete(key);
    }
  };
}
