import { AsyncLocalStorage } from 'node:async_hooks';

const together = new AsyncLocalStorage<true>();

/**
 * Runs a task that publishes entries which lead to each other, such as the first content. None of them can be published
 * before all others, so that links to what is not published yet are not held against them.
 */
export function publishTogether<T>(task: () => Promise<T>): Promise<T> {
  return together.run(true, task);
}

/** Whether entries are being published together. */
export function isTogether(): boolean {
  return together.getStore() === true;
}
