import { fstatSync } from 'node:fs';

/**
 * Preloaded into each service: ends it in order once `npm start`, which holds the other end of its standard
 * input, has ended, however that was. A service that went on alone would hold its port against the next
 * start. Processes that a service forks inherit this preload, but not that standard input.
 */
if (fstatSync(0).isSocket() || fstatSync(0).isFIFO()) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  process.stdin.unref();
}
