import { setTimeout as pause } from 'node:timers/promises';
import type { AddressRule, LinkFailure } from '@pain/checks';
import { NotPublicError, type Reply, send } from './send';

/** What came of asking an address: `unknown` says as little about it as not asking. */
export type Outcome = 'answers' | 'unknown' | LinkFailure;

/** How requests are made. */
export interface Manners {
  rule: AddressRule;
  /** Waits until nobody else is asking the same host. */
  inTurn<T>(host: string, task: () => Promise<T>): Promise<T>;
  stopped: AbortSignal;
}

const MOST_REDIRECTS = 5;
const GONE = [404, 410];

/**
 * Returns whether an address responds, as a reader would find it: the target of its redirects counts. A
 * website that refuses us with 401, 403 or 429 still exists, and may well respond to people.
 */
export async function tryAddress(address: string, manners: Manners): Promise<Outcome> {
  try {
    // Some websites refuse HEAD, or say nothing to it, and answer what a browser sends.
    const first = await follow(address, 'HEAD', manners).catch(() => null);
    return outcomeOf(first === null || first.status >= 400 ? await follow(address, 'GET', manners) : first);
  } catch (error) {
    return manners.stopped.aborted ? 'unknown' : outcomeOfError(error);
  }
}

/** The last reply of a chain of redirects; null for one that does not end. */
async function follow(address: string, method: 'HEAD' | 'GET', manners: Manners): Promise<Reply | null> {
  const { rule, inTurn, stopped } = manners;
  let url = new URL(address);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const reply = await inTurn(url.host, () => send(url, method, rule, stopped));
    const next = nextOf(reply, url);
    if (next === null) return reply;
    url = next;
  }
  return null;
}

function nextOf({ status, location }: Reply, url: URL): URL | null {
  if (status < 300 || status >= 400 || location === null || !URL.canParse(location, url.href)) return null;
  const next = new URL(location, url);
  return next.protocol === 'http:' || next.protocol === 'https:' ? next : null;
}

function outcomeOf(reply: Reply | null): Outcome {
  if (reply === null || reply.status >= 500) return 'silent';
  return GONE.includes(reply.status) ? 'gone' : 'answers';
}

/** What is not listed is silence. Our own network being down says nothing about others. */
const ERRORS: Readonly<Record<string, Outcome>> = {
  ENOTFOUND: 'no-host',
  EAI_AGAIN: 'unknown',
  ENETUNREACH: 'unknown',
  ENETDOWN: 'unknown',
  CERT_HAS_EXPIRED: 'unsafe',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unsafe',
  ERR_TLS_CERT_ALTNAME_INVALID: 'unsafe',
  // Browsers fetch certificates that a server forgets to send; Node does not.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown',
};

function outcomeOfError(error: unknown): Outcome {
  if (error instanceof NotPublicError) return 'unknown';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ERRORS[code] ?? 'silent';
}

/** Runs tasks that bear one name one after the other, a pause after each, and all others beside them. */
export function makeTurns(pauseMs: number): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  const wait = () => pause(pauseMs);
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(name, mine.then(wait, wait));
    return mine;
  };
}
