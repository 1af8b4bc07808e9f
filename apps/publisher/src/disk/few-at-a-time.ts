import pLimit from 'p-limit';

/** Every open file counts against the process's limit, and thousands at once are no faster. */
const AT_ONCE = 16;

/**
 * Runs a task for every item, a few at a time, and answers the results in the order of the items. Once one
 * has failed, no other begins.
 *
 * @throws the error of the first item that failed, once nothing runs any more.
 */
export async function mapFewAtATime<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const limit = pLimit({ concurrency: AT_ONCE, rejectOnClear: true });
  const stop = (error: unknown) => {
    limit.clearQueue();
    throw error;
  };
  const tasks = items.map((item) => limit(() => task(item).catch(stop)));
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
