import { Remedy } from '../fail.mjs';
import { inRoot, ROOT } from '../paths.mjs';
import { startService } from '../services.mjs';
import { withoutSecrets } from '../settings.mjs';

/**
 * The result of one compilation.
 *
 * @typedef {object} Round
 * @property {string} errors as TypeScript words them; empty when there are none
 * @property {string[]} emitted the files that are new, as paths in the repository; none
 * of a workspace with errors
 */

/**
 * Starts the process that compiles ({@link file://./compile.mjs}).
 *
 * @param {object} options
 * @param {string} options.node
 * @param {string} options.logDir
 * @param {(...files: string[]) => void} options.onEmitted is given what is new, once everything
 * has compiled the first time
 * @param {(name: string, text: string) => void} options.say
 * @returns the service that it is, and a promise that resolves once everything has compiled the first time,
 * and rejects when it ends before
 */
export function startCompiler({ node, logDir, onEmitted, say }) {
  const args = [inRoot('scripts/lib/dev/compile.mjs')];
  const service = startService({
    name: 'compiler',
    command: node,
    args,
    cwd: ROOT,
    env: withoutSecrets(),
    logDir,
  });
  const ready = new Promise((resolve) => {
    const follow = followRounds({ onReady: resolve, onEmitted, say: (text) => say('compiler', text) });
    service.child.stdout.on(
      'data',
      readLines((line) => follow(JSON.parse(line))),
    );
    service.child.stderr.on('data', (text) => say('compiler', text));
  });
  return { service, ready: Promise.race([ready, waitForEnd(service)]) };
}

/**
 * Waits until the compiler ends, which it does not on its own.
 *
 * @param {{ ended: Promise<unknown> }} service
 * @throws Remedy always
 */
export async function waitForEnd({ ended }) {
  const how = await ended;
  throw new Remedy(`The compiler ended unexpectedly (${how}).`, 'Start `npm run dev` again.');
}

/**
 * Follows the results of compilations.
 *
 * @param {{ onReady: () => void, onEmitted: (...files: string[]) => void, say: (text: string) => void }} followers
 * @returns {(round: Round) => void}
 */
export function followRounds({ onReady, onEmitted, say }) {
  let isReady = false;
  let isFaulty = false;
  return ({ errors, emitted }) => {
    if (errors)
      say(`${errors}\n${isReady ? 'What compiled before runs on.' : 'Mend it, and the start goes on.'}`);
    else if (isFaulty) say('Everything compiles again.');
    isFaulty = errors !== '';
    if (isReady) onEmitted(...emitted);
    else if (!isFaulty) onReady();
    isReady ||= !isFaulty;
  };
}

/** Reads lines from output that comes in pieces. @param {(line: string) => void} onLine */
export function readLines(onLine) {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) onLine(line);
  };
}
