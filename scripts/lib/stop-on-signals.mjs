import { whenNpmEnds } from './end-with-npm.mjs';

/**
 * Calls `stop` on Ctrl-C, a closed terminal, a service manager's signal, or when npm was ended.
 *
 * @param {() => void} stop
 * @param {AbortSignal} signal ends the looking after npm
 */
export function stopOnSignals(stop, signal) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, stop);
  whenNpmEnds(signal).then((hasEnded) => hasEnded && stop());
}
