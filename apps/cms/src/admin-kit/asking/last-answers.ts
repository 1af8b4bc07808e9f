import { useSyncExternalStore } from 'react';

const answers = new Map<string, unknown>();
const listeners = new Set<() => void>();

/**
 * Notes what an address of the admin's server said last, for views that do not ask themselves; null
 * when nobody asks any more.
 */
export function noteAnswer(path: string, answer: unknown): void {
  if (answer === null) answers.delete(path);
  else answers.set(path, answer);
  for (const listener of listeners) listener();
}

/** What an address said last to a view that asks it; null before that, and where none asks. */
export function useLastAnswer<T>(path: string | null): T | null {
  // Who asks an address knows the shape of its answer.
  return useSyncExternalStore(subscribe, () =>
    path === null ? null : (answers.get(path) ?? null),
  ) as T | null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
