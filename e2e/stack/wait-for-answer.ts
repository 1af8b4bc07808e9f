import { untilAnswers } from '../../scripts/lib/until-answers.mjs';
import type { Program } from './program.ts';

/** The first build of thousands of pages takes minutes on a busy machine. */
const DEADLINE_MS = 300_000;

/**
 * Waits until an address answers with success.
 *
 * @throws Error with the program's last lines when it ends or the deadline passes first.
 */
export async function waitForAnswer(url: string, program: Program): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  await untilAnswers(url, () => {
    if (program.hasEnded()) throw new Error(`${program.name} ended unexpectedly:\n${program.log()}`);
    if (Date.now() > deadline)
      throw new Error(`${url} did not answer in time. ${program.name} says:\n${program.log()}`);
  });
}
