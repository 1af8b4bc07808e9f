import { setTimeout as pause } from 'node:timers/promises';

/** Runs tasks that bear one name one after the other, a pause after each, and all others beside them. */
export function makeTurns(pauseMs: number): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  const wait = () => pause(pauseMs);
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(name, mine.then(wait, wait));
    return mine;
  };
}
