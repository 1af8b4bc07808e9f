import { collectChanges } from '../watch-sources.mjs';
import { planFor, STEPS } from './plan.mjs';

/** The rest takes both cores for seconds: not while somebody still types. */
const QUIET_MS = 2000;

/**
 * Makes what takes up changed files: the CMS at once, and all else once nothing more comes, each step when
 * the CMS is not just starting.
 *
 * @param {object} options
 * @param {ReturnType<typeof import('./processes.mjs').makeProcesses>} options.processes
 * @param {() => Promise<void>} options.compileSite
 * @param {Promise<void>} options.started nothing is restarted before
 * @param {(name: string, text: string) => void} options.say
 * @param {number} [options.quietMs]
 * @returns {(...files: string[]) => void}
 */
export function makeReload({ processes, compileSite, started, say, quietMs = QUIET_MS }) {
  let cms = Promise.resolve();
  const follow = collectChanges(async (wanted) => {
    for (const step of STEPS.filter((one) => wanted.includes(one))) {
      await cms;
      await (step === 'compile' ? compile() : processes.restart(step));
    }
  }, quietMs);
  return collectChanges(async (files) => {
    await started;
    const steps = planFor(files, processes.findDead());
    if (steps.includes('cms')) cms = processes.restart('cms');
    await cms;
    follow(...steps.filter((step) => step !== 'cms'));
  });

  async function compile() {
    try {
      await compileSite();
    } catch ({ message }) {
      say('website', `${message}\nThe website as published stays as it was.`);
    }
  }
}
