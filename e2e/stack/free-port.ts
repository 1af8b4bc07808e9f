import getPort, { portNumbers } from 'get-port';

/**
 * Below those that the system itself hands out, to outgoing connections and to servers that ask for any
 * port: from 32768 on (Linux: /proc/sys/net/ipv4/ip_local_port_range). One of those may be gone again by the
 * time somebody listens on it.
 */
const [FIRST, LAST] = [20_000, 32_000];

/** A port that nothing listens on, and that this process is not told of again. */
export function findFreePort(): Promise<number> {
  // Not always the first one: another process may be looking for a port at this moment, too.
  const first = FIRST + Math.floor((Math.random() * (LAST - FIRST)) / 2);
  return getPort({ port: portNumbers(first, LAST), reserve: true });
}
