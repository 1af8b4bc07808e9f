/** Runs a task when it is its turn. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Lets a number of tasks run at once, and others wait in the order in which they came.
 *
 * @param refuse makes the error that a task is refused with when as many wait as may.
 */
export function takeTurns(
  atOnce: number,
  mayWait = Number.POSITIVE_INFINITY,
  refuse = () => new Error(),
): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < atOnce) running += 1;
    else if (waiting.length >= mayWait) throw refuse();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // A place is handed on, and only freed when nobody waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
