import { AsyncLocalStorage } from 'node:async_hooks';

const together = new AsyncLocalStorage<true>();

/**
 * Runs a task that publishes entries which lead to each other, such as the first content. None of them can be
 * published before all others, so that links to what is not published yet are not held against them.
 */
export function publishTogether<T>(task: () => Promise<T>): Promise<T> {
  return together.run(true, task);
}

const asOne = new AsyncLocalStorage<readonly string[]>();

/**
 * Runs a task that publishes some entries in one transaction: all of them or none. Links from one to another
 * are not held against them, and links to anything else are.
 */
export function publishAsOne<T>(documentIds: readonly string[], task: () => Promise<T>): Promise<T> {
  return asOne.run(documentIds, task);
}

/** The entries that are being published as one. */
export function readAsOne(): readonly string[] {
  return asOne.getStore() ?? [];
}

/** Whether entries are being published together. */
export function isTogether(): boolean {
  return together.getStore() === true;
}
