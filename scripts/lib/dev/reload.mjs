import { collectChanges } from '../watch-sources.mjs';
import { compileSite } from './compile-site.mjs';
import { planFor } from './plan.mjs';

/** Compiling the website takes both cores for seconds: not while somebody still types. */
const QUIET_MS = 2000;

/**
 * Makes what takes up changed files: first the processes that people look at, then, in its own time, the website as published.
 *
 * @param {object} options
 * @param {string} options.node
 * @param {NodeJS.ProcessEnv} options.env of the website's compilation
 * @param {ReturnType<typeof import('./processes.mjs').makeProcesses>} options.processes
 * @param {Promise<void>} options.started nothing is restarted before
 * @param {(name: string, text: string) => void} options.say
 * @returns {(...files: string[]) => void}
 */
export function makeReload({ node, env, processes, started, say }) {
  const publish = collectChanges(async (plans) => {
    try {
      if (plans.some(({ compiles }) => compiles)) await compileSite(node, env);
      await processes.restart('publisher');
    } catch (error) {
      say('publisher', `${error.message}\nThe website as published stays as it was.`);
    }
  }, QUIET_MS);
  return collectChanges(async (files) => {
    await started;
    const { restarts, compiles } = planFor(files, processes.findDead());
    for (const name of restarts.filter((one) => one !== 'publisher')) await processes.restart(name);
    if (restarts.includes('publisher')) publish({ compiles });
  });
}
