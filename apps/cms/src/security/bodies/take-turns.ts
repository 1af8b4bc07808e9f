import pLimit from 'p-limit';

/** Runs a task when it is its turn. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Lets a number of tasks run at once, and others wait in the order in which they came.
 *
 * @param refuse makes the error that a task is refused with when as many wait as may.
 */
export function takeTurns(atOnce: number, mayWait: number, refuse: () => Error): InTurn {
  const limit = pLimit(atOnce);
  return async (task) => {
    if (limit.pendingCount >= mayWait) throw refuse();
    return limit(task);
  };
}
