import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './run-cms-command.mjs';

/** Pauses before what did not start is tried again: the first one, and the longest. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/**
 * Starts the parts of an installation in their order. A website that was live is served first: readers have
 * it whatever becomes of the rest, such as a CMS that does not start on these data.
 *
 * @template Part, Login
 * @param {{ cms: Part, publisher: Part, preview: Part }} parts
 * @param {{ wasLive: boolean, prepare: () => Promise<Login>, start: (title: string, part: Part) => Promise<void> }} how
 * `start` leaves alone what runs already
 * @returns {Promise<Login>} what preparing the database answered
 */
export async function startParts({ cms, publisher, preview }, { wasLive, prepare, start }) {
  if (wasLive) await start('Serving the website as it was', publisher);
  const login = await prepare();
  await start('Starting the CMS', cms);
  if (!wasLive) await start('Publishing the website', publisher);
  await start('Starting the preview', preview);
  return login;
}

/**
 * Starts everything, and while a website is served tries again and again: a database that is away comes back.
 * What would fail again in the same way is said once.
 *
 * @template Login
 * @param {() => Promise<Login>} startAll
 * @param {{ isServed: () => boolean, say: (message: string, isTriedAgain: boolean) => void, signal: AbortSignal, firstPauseMs?: number }} how
 * @returns {Promise<Login | null>} null when the data refuse the code, or everything is stopped
 * @throws what `startAll` throws when nothing is served yet.
 */
export async function startUntilAllRun(startAll, { isServed, say, signal, firstPauseMs = FIRST_PAUSE_MS }) {
  let said = null;
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await startAll();
    } catch (error) {
      if (signal.aborted || !isServed()) throw error;
      const isTriedAgain = !(error instanceof Refusal);
      if (error.message !== said) say(error.message, isTriedAgain);
      if (!isTriedAgain) return null;
      said = error.message;
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}
