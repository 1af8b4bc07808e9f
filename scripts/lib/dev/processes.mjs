import { stripVTControlCharacters } from 'node:util';
import { ended, startService, stopServices, waitUntilReady } from '../services.mjs';

/**
 * Runs the processes of `npm run dev`. One that ends unexpectedly is named, and runs
 * again when it is restarted.
 *
 * @param {Record<string, import('../parts.mjs').Part>} parts
 * @param {(name: string, text: string) => void} say is given what they write, and what becomes of them
 */
export function makeProcesses(parts, say) {
  const running = new Map();
  const dead = new Set();

  /** Waits until it is ready or has ended, and says which. */
  async function restart(name) {
    await stop(name);
    const started = performance.now();
    const service = startService(parts[name]);
    running.set(name, service);
    for (const stream of [service.child.stdout, service.child.stderr])
      stream.on('data', (text) => say(name, text));
    service.ended.then((how) => running.get(name) === service && bury(name, ended(service, how)));
    try {
      await waitUntilReady(service, parts[name].readyAt);
      say(name, `ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    } catch (error) {
      // One that has ended was said to have.
      if (running.get(name) === service) say(name, error.message);
    }
  }

  function bury(name, { message }) {
    running.delete(name);
    dead.add(name);
    say(name, `${message}\nIt is started again with the next change.`);
  }

  /** What it says while it is asked to end is no news. */
  async function stop(name) {
    const service = running.get(name);
    running.delete(name);
    dead.delete(name);
    if (service) await stopServices([service]);
  }

  return {
    restart,
    /** The names of those that have ended unexpectedly. */
    findDead: () => [...dead],
    stop: () => Promise.all([...running.keys()].map(stop)),
  };
}

/** A request that was answered well, as Strapi and Astro log it. */
const REQUEST = / \(\d+ ms\) [123]\d\d$|\[[123]\d\d\] \/\S* \d+ms$/;

/** What Strapi greets with at each start. */
const GREETING =
  /^\s*(?:[│╭╰].*|Project information|Actions available|Welcome back!|To access the server .*|http:\S+)$/;

/** The lines of an output that developers want to see: not each request. All of it is in the log file. */
export function newsIn(text) {
  const lines = stripVTControlCharacters(String(text)).split('\n');
  return lines.filter((line) => line.trim() !== '' && ![REQUEST, GREETING].some((known) => known.test(line)));
}
