import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 100;

/**
 * Waits until an address answers with success.
 *
 * @param {string} url
 * @param {() => void} refuse is called after each time that it does not, and throws when
 * waiting has no more sense.
 */
export async function untilAnswers(url, refuse = () => {}) {
  while (!(await answers(url))) {
    refuse();
    await pause(LOOK_MS);
  }
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
