import { lookup as lookUp } from 'node:dns';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AddressRule } from '@pain/checks';

/** What another website said. */
export interface Reply {
  status: number;
  /** Where it sends us on to. */
  location: string | null;
}

/** That a link leads into a network that we do not ask. */
export class NotPublicError extends Error {
  override name = 'NotPublicError';
}

const TIMEOUT_MS = 10_000;
/** Says who asks and why, so that the owner of the other website can tell us from an attack. */
const AGENT = `Mozilla/5.0 (compatible; link check; ${process.env.SITE_URL ?? 'a hospital website'})`;
const REQUESTS = { 'http:': overHttp, 'https:': overHttps };

/**
 * Asks an address once. Reads no more than the head of the answer, and goes on to nowhere on its own. The
 * connection is made to the very computer that the rule was asked about, so that a name that is looked up
 * twice cannot deceive it.
 *
 * @throws NotPublicError when the rule forbids it; Error with a code of Node's when there is no answer.
 */
export async function send(
  url: URL,
  method: 'HEAD' | 'GET',
  rule: AddressRule,
  stopped: AbortSignal,
): Promise<Reply> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !rule(host)) throw new NotPublicError(host);
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(TIMEOUT_MS)]);
  const headers = { 'user-agent': AGENT, accept: '*/*' };
  const options = { method, headers, signal, agent: false, lookup: lookUpBy(rule) } as const;
  return readReply(REQUESTS[url.protocol === 'https:' ? 'https:' : 'http:'](url, options));
}

function readReply(request: ClientRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', ({ statusCode = 0, headers }) => {
      resolve({ status: statusCode, location: headers.location ?? null });
      request.destroy();
    });
    request.end();
  });
}

function lookUpBy(rule: AddressRule): LookupFunction {
  return (host, options, answer) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      const [first, ...rest] = error ? [] : found.filter(({ address }) => rule(address));
      if (first === undefined) return answer(error ?? new NotPublicError(host), '');
      if (options.all) return answer(null, [first, ...rest]);
      answer(null, first.address, first.family);
    });
  };
}
