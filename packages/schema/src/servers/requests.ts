/** The names of this machine, by which no other machine can be meant. */
const OWN = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request names a host that it may: this machine, or one of those that are set. A page on the
 * internet can have its own name resolve to this machine (DNS rebinding) and would otherwise read what
 * only this machine may; its browser still sends that name. The port says nothing of that, and differs
 * behind whatever forwards it.
 *
 * @param host the field `Host`, as it was sent.
 * @param further other names, each for all ports, or with the port that it is for.
 */
export function isExpectedHost(host: string | undefined, further: readonly string[] = []): boolean {
  const [, name] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host ?? '') ?? [];
  if (host === undefined || name === undefined) return false;
  const known = further.map((one) => one.toLowerCase());
  return [name, host].some((one) => OWN.has(one.toLowerCase()) || known.includes(one.toLowerCase()));
}

/**
 * Whether a request has a field more than once. Node keeps the first of some fields, such as `Host`,
 * as if there were no other.
 *
 * @param rawHeaders names and values in turn, as Node has them.
 * @param name in lower case.
 */
export function isSentTwice({ rawHeaders }: { rawHeaders: readonly string[] }, name: string): boolean {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length > 1;
}

/**
 * How long a server of ours keeps a connection open on which nobody asks, in milliseconds: longer than the
 * servers that stand in front of it use one again (nginx and Amazon's load balancers 60 s). One that ends it
 * first does so while a request is on its way, which readers see as a 502. Node's own 5 s are shorter.
 */
export const KEEP_ALIVE_MS = 75_000;

/**
 * What a server of ours takes of browsers, which send no more than a few lines: who takes longer for them
 * holds a place for nothing. Node counts none of the other times before a request has begun.
 */
export const BROWSER_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: KEEP_ALIVE_MS,
} as const;

/**
 * How long a server of ours waits for somebody who reads nothing of an answer, in milliseconds, as long as
 * nginx does: each of them holds a connection and an open file, and Node waits for ever. A browser asks for
 * the rest of a film that was paused again.
 */
export const STALLED_MS = 60_000;
