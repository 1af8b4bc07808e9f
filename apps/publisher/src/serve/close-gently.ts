import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How often connections are looked for on which the last answer has ended. */
const LOOK_MS = 50;

/**
 * Closes a server: it takes nothing more, ends connections on which nobody asks at once and all others after
 * their answers, and cuts off what has not ended by then.
 *
 * @param patienceMs how long answers may take that have begun, in milliseconds.
 */
export async function closeGently(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  await Promise.race([closed, pause(patienceMs, undefined, { ref: false })]);
  clearInterval(looking);
  server.closeAllConnections();
}
