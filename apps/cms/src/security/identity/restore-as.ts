import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntryRef } from '@pain/schema';

const restoring = new AsyncLocalStorage<EntryRef>();

/** Runs a task that creates an entry under the identity that it had before it was deleted. No request can ask for that. */
export function restoreAs<T>(entry: EntryRef, task: () => Promise<T>): Promise<T> {
  return restoring.run(entry, task);
}

/** The identity under which an entry is being restored; null while none is. */
export function readRestored(): EntryRef | null {
  return restoring.getStore() ?? null;
}
