import pLimit from 'p-limit';

/**
 * Lets a number of tasks run at once, and others wait in the order in which they came.
 *
 * @param refuse makes the error that a task is refused with when as many wait as may.
 */
export function takeTurns(atOnce: number, mayWait: number, refuse: () => Error) {
  const limit = pLimit(atOnce);
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (limit.pendingCount >= mayWait) throw refuse();
    return limit(task);
  };
}
