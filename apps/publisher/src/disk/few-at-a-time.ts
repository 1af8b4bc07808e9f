/** Every open file counts against the process's limit, and thousands at once are no faster. */
const AT_ONCE = 16;

/**
 * Runs a task for every item, a few at a time, and answers the results in the order of the items.
 *
 * @throws the first error, once nothing runs any more.
 */
export async function mapFewAtATime<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = workers.find((worker) => worker.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}
