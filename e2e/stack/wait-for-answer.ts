import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from './program.ts';

/** The first build of thousands of pages takes minutes on a busy machine. */
const DEADLINE_MS = 300_000;
const PAUSE_MS = 100;

/**
 * Waits until an address answers with success.
 *
 * @throws Error with the program's last lines when it ends or the deadline passes first.
 */
export async function waitForAnswer(url: string, program: Program): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await answers(url))) {
    if (program.hasEnded()) throw new Error(`${program.name} ended by itself:\n${program.log()}`);
    if (Date.now() > deadline)
      throw new Error(`${url} did not answer in time. ${program.name} says:\n${program.log()}`);
    await pause(PAUSE_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
