import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntryKey } from '../../kernel/content-types';

const restoring = new AsyncLocalStorage<EntryKey>();

/** Runs a task that creates an entry under the identity that it had before it was deleted. No request can ask for that. */
export function restoreAs<T>(entry: EntryKey, task: () => Promise<T>): Promise<T> {
  return restoring.run(entry, task);
}

/** The identity under which an entry is being restored; null while none is. */
export function readRestored(): EntryKey | null {
  return restoring.getStore() ?? null;
}
